import { useMemo } from 'react';
import { useText } from '../text/useText';
import { useMeasured } from './centrality/useMeasured';
import { type Colouring, colouringOf } from './colouring';
import type { Laid } from './layout/useLayout';
import type { GraphEdge, Network } from './network';
import type { Picture } from './picture/picture';
import { toPicture } from './toPicture';
import { useGraphWords } from './useGraphWords';
import type { GraphState } from './view';

/** Of how many relationships a node tells when it is pointed at: those that lead towards the middle first. */
const mostReasons = 2;

const noNetwork: Network = { nodes: [], edges: [] };

/**
 * The picture of a network that is laid out, with its words.
 *
 * @param next The network that comes when it is laid out.
 */
export function usePicture(
  laid: Laid | null,
  next: Network,
  middle: string,
  bySector: boolean,
  { size, colour }: GraphState,
) {
  const text = useText('graph');
  const words = useGraphWords(colour);
  const network = laid?.network ?? noNetwork;
  const measured = useMeasured(next, network, size);
  const colouring: Colouring = useMemo(() => colouringOf(network, colour), [network, colour]);
  const picture = useMemo((): Picture | null => {
    if (laid === null) return null;
    const byId = new Map(network.nodes.map((node) => [node.id, node]));
    const nameOf = (id: string) => byId.get(id)?.name ?? id;
    const reasons = reasonsIn(network);
    return toPicture(network, laid.places, {
      middle: new Set([middle]),
      measured,
      colouring,
      bySector,
      describe: {
        edge: (edge) => words.edge(edge, nameOf),
        node: (node) => {
          const relations = (reasons.get(node.id) ?? []).map((edge) => words.edge(edge, nameOf)).join('; ');
          const told = words.node(node, colouring.groupOf(node), measured);
          return relations === '' ? told : text('nodeWith', { node: told, relations });
        },
      },
    });
  }, [laid, network, middle, measured, colouring, bySector, words, text]);
  const tell = useMemo(() => {
    const groups = new Map(network.nodes.map((node) => [node.id, colouring.groupOf(node)]));
    return (id: string): readonly string[] => {
      const group = groups.get(id);
      const measure = words.measure(id, measured);
      return [...(group ? [words.group(group)] : []), ...(measure === null ? [] : [measure])];
    };
  }, [network, colouring, measured, words]);
  return { picture, colouring, measured, tell };
}

/** Why each node is in the picture: its edges to nodes nearer the middle. */
function reasonsIn({ nodes, edges }: Network): ReadonlyMap<string, readonly GraphEdge[]> {
  const distances = new Map(nodes.map(({ id, distance }) => [id, distance]));
  const reasons = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const [from, to] = [distances.get(edge.from) ?? 0, distances.get(edge.to) ?? 0];
    if (from === to) continue;
    const farther = from > to ? edge.from : edge.to;
    const known = reasons.get(farther) ?? [];
    if (known.length < mostReasons) reasons.set(farther, [...known, edge]);
  }
  return reasons;
}
