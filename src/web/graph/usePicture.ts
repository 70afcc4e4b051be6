import { useMemo } from 'react';
import { useText } from '../text/useText';
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

/** The picture of a network that is laid out, with its words. */
export function usePicture(laid: Laid | null, middle: string, bySector: boolean, { size, colour }: GraphState) {
  const text = useText('graph');
  const words = useGraphWords(colour);
  const network = laid?.network ?? noNetwork;
  const colouring: Colouring = useMemo(() => colouringOf(network, colour), [network, colour]);
  const picture = useMemo((): Picture | null => {
    if (laid === null) return null;
    const byId = new Map(network.nodes.map((node) => [node.id, node]));
    const nameOf = (id: string) => byId.get(id)?.name ?? id;
    const reasons = reasonsIn(network);
    return toPicture(network, laid.places, {
      middle: new Set([middle]),
      size,
      colouring,
      bySector,
      describe: {
        edge: (edge) => words.edge(edge, nameOf),
        node: (node) => {
          const relations = (reasons.get(node.id) ?? []).map((edge) => words.edge(edge, nameOf)).join('; ');
          const told = words.node(node, colouring.groupOf(node));
          return relations === '' ? told : text('nodeWith', { node: told, relations });
        },
      },
    });
  }, [laid, network, middle, size, colouring, bySector, words, text]);
  const tell = useMemo(() => {
    const groups = new Map(network.nodes.map((node) => [node.id, colouring.groupOf(node)]));
    return (id: string) => {
      const group = groups.get(id);
      return group ? words.group(group) : null;
    };
  }, [network, colouring, words]);
  return { picture, colouring, tell };
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
