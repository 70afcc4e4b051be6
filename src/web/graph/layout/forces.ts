import iterate from 'graphology-layout-forceatlas2/iterate.js';

/** A graph to be laid out, by the numbers of its nodes. */
export interface LayoutTask {
  /** x and y of each node. */
  readonly places: Float32Array;
  /** The numbers of the two ends of each edge. */
  readonly edges: Uint32Array;
  /** 1 for each node that stays where it is. */
  readonly pinned: Uint8Array;
}

/** The same task gives the same places, to the bit, however the iterations are divided. */
export interface Forces {
  run(iterations: number): void;
  /** x and y of each node, as they are now. */
  places(): Float32Array<ArrayBuffer>;
}

const perNode = 10;
const perEdge = 3;

/** From so many nodes on, those far away are taken together. */
const many = 1000;

/**
 * ForceAtlas2: nodes push one another away, edges pull their ends together.
 *
 * Jacomy, M., Venturini, T., Heymann, S., Bastian, M. (2014). ForceAtlas2, a Continuous Graph Layout Algorithm. PLOS ONE 9(6): e98679.
 */
export function forcesOn({ places, edges, pinned }: LayoutTask): Forces {
  const count = pinned.length;
  const nodes = new Float32Array(count * perNode);
  const pulls = new Float32Array((edges.length / 2) * perEdge);
  const set = (index: number, values: readonly number[]) => nodes.set(values, index * perNode);
  const degrees = new Uint32Array(count);
  for (const end of edges) degrees[end] = (degrees[end] ?? 0) + 1;
  for (let node = 0; node < count; node++) {
    const [x = 0, y = 0] = [places[2 * node], places[2 * node + 1]];
    const mass = 1 + (degrees[node] ?? 0);
    set(node, [x, y, 0, 0, 0, 0, mass, 1, 1, pinned[node] ?? 0]);
  }
  for (let edge = 0; edge < edges.length / 2; edge++)
    pulls.set([(edges[2 * edge] ?? 0) * perNode, (edges[2 * edge + 1] ?? 0) * perNode, 1], edge * perEdge);

  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(1, count)),
    barnesHutOptimize: count >= many,
    barnesHutTheta: 0.8,
  };
  return {
    run: (iterations) => {
      if (count < 2) return;
      for (let done = 0; done < iterations; done++) iterate(settings, nodes, pulls);
    },
    places: () => Float32Array.from({ length: count * 2 }, (_, at) => nodes[(at >> 1) * perNode + (at & 1)] ?? 0),
  };
}

/** How many iterations a layout has, by the number of nodes: enough for the forces to settle, in a few seconds at the most. */
export function iterationsFor(nodes: number): number {
  if (nodes <= 100) return 600;
  if (nodes <= 500) return 400;
  return nodes <= 2000 ? 200 : 100;
}
