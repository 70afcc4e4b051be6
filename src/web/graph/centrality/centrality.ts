import { UndirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { Centrality } from './names';

/** What is to be measured; it can be given to a worker. */
export interface CentralityTask {
  readonly of: Centrality;
  /** How many nodes there are. */
  readonly count: number;
  /** The numbers of the two ends of each edge; at most one edge between two nodes, and none from a node to itself. */
  readonly edges: Uint32Array;
}

/** Ways that are looked at once for each node: more would take minutes. The API gives at most 500 nodes and 2,000 edges, 1.25 million ways. */
export const mostSteps = 200_000_000;

/**
 * The centrality of each node by its number, of a network without directions or weights; null where the network is too large.
 *
 * - Betweenness: the shares of shortest paths between two others that lead through it, summed up and divided by the number of pairs of others,
 *   (n − 1)(n − 2)/2: from 0 to 1. Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology, 25(2). O(n·m).
 * - PageRank, damping 0.85, by powers until the sum of changes is below n·10⁻⁶: above 0, in all 1. Page, L., Brin, S., Motwani, R., Winograd, T.
 *   (1999). The PageRank citation ranking: Bringing order to the web. O(m) a step, at most 100 steps.
 * - Closeness: those that it reaches divided by the sum of their distances, times the share of the others that these are, so that small parts of
 *   a network that falls apart do not seem close: from 0 to 1. Freeman, L. C. (1978). Centrality in social networks; Wasserman, S., Faust, K. (1994).
 *   Social Network Analysis, p. 201. O(n·m).
 */
export function centralityOf({ of, count, edges }: CentralityTask): Float64Array<ArrayBuffer> | null {
  const isOfPairs = of !== 'pagerank';
  if (isOfPairs && count * (count + edges.length / 2) > mostSteps) return null;
  if (count === 0) return new Float64Array();
  const graph = new UndirectedGraph();
  for (let node = 0; node < count; node++) graph.addNode(node);
  for (let at = 0; at < edges.length; at += 2) graph.addEdge(edges[at], edges[at + 1]);
  const found = measured(graph, of);
  return Float64Array.from({ length: count }, (_, node) => found[node] ?? 0);
}

function measured(graph: UndirectedGraph, of: Centrality): Readonly<Record<string, number>> {
  switch (of) {
    case 'betweenness':
      return betweenness(graph, { getEdgeWeight: null });
    case 'pagerank':
      return pagerank(graph, { getEdgeWeight: null });
    case 'closeness':
      return closeness(graph, { wassermanFaust: true });
  }
}
