import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Network } from './network';

/** How many of the nodes that are shown each is joined to. */
export function shownDegrees({ nodes, edges }: Network): ReadonlyMap<string, number> {
  const degrees = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/**
 * Groups of nodes that are joined more densely with one another than with the rest of what is shown, from 1 in the order of the nodes.
 * The same network has the same groups.
 *
 * Blondel, V. D., Guillaume, J.-L., Lambiotte, R., Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of
 * Statistical Mechanics, P10008.
 */
export function communities({ nodes, edges }: Network): ReadonlyMap<string, number> {
  const graph = new UndirectedGraph();
  for (const { id } of nodes) graph.addNode(id);
  for (const { from, to } of edges) graph.addEdge(from, to);
  const found = graph.size === 0 ? {} : louvain(graph, { getEdgeWeight: null, rng: seeded(1) });
  const numbers = new Map<number | string, number>();
  return new Map(
    nodes.map(({ id }) => {
      const community = found[id] ?? id;
      const number = numbers.get(community) ?? numbers.size + 1;
      numbers.set(community, number);
      return [id, number];
    }),
  );
}

/** Mulberry32: numbers from 0 to below 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
