import { Certainty } from '../api/generated/enums';
import { useText } from '../text/useText';
import type { Measured } from './centrality/useMeasured';
import type { Colouring } from './colouring';
import type { LegendEntry } from './legend';
import type { Network } from './network';
import { lineOf, type Picture } from './picture/picture';
import { largestOf } from './toPicture';
import { useGraphWords } from './useGraphWords';
import { drawnTypes, type GraphState } from './view';

/** What shapes, sizes, colours and lines of a picture mean, of those that occur. */
export function useGraphLegend(
  network: Network,
  picture: Picture,
  colouring: Colouring,
  measured: Measured,
  { colour }: GraphState,
): readonly LegendEntry[] {
  const text = useText('graph');
  const types = useText('types');
  const certainties = useText('certainties');
  const words = useGraphWords(colour);
  const { nodes, edges } = network;
  const hasRest = colouring.groups.length > 0 && nodes.some((node) => colouring.groupOf(node) === null);
  const entries: readonly (LegendEntry | false)[] = [
    ...drawnTypes.map(
      (type) =>
        nodes.some((node) => node.type === type) &&
        ({ key: type, mark: { kind: 'type', type }, name: types(type) } as const),
    ),
    picture.nodes.some(({ hollow }) => hollow) && { key: 'hollow', mark: { kind: 'hollow' }, name: text('hollow') },
    measured.state === 'measured' && {
      key: 'size',
      mark: { kind: 'sizes' },
      name: text('sizeTells', {
        what: text(`sizes.${measured.of}`),
        of: measured.of,
        largest: largestOf(measured.values),
      }),
    },
    nodes.some(({ hidden }) => hidden > 0) && { key: 'more', mark: { kind: 'more' }, name: text('moreBehind') },
    ...colouring.groups.map(
      (group) => ({ key: group.key, mark: { kind: 'tone', tone: group.tone }, name: words.group(group) }) as const,
    ),
    hasRest && {
      key: 'rest',
      mark: { kind: 'tone', tone: '--tone-rest' },
      name: text(colour === 'community' ? 'groups.restCommunity' : 'groups.rest'),
    },
    ...Certainty.map(
      (certainty) =>
        edges.some((edge) => edge.certainty === certainty) &&
        ({ key: certainty, mark: { kind: 'line', line: lineOf[certainty] }, name: certainties(certainty) } as const),
    ),
  ];
  return entries.filter((entry) => entry !== false);
}
