import type { Measured } from './centrality/useMeasured';
import type { Colouring } from './colouring';
import type { Place } from './layout/seeds';
import type { GraphEdge, GraphNode, Network } from './network';
import { lineOf, type Picture } from './picture/picture';

/** What a picture of a network looks like, and says. */
export interface Drawing {
  readonly middle: ReadonlySet<string>;
  /** All are of one size until there are measures. */
  readonly measured: Measured;
  readonly colouring: Colouring;
  /** Whether only what belongs to some sectors is wanted: what no source gives a sector is drawn hollow then. */
  readonly bySector: boolean;
  readonly describe: {
    readonly node: (node: GraphNode) => string;
    readonly edge: (edge: GraphEdge) => string;
  };
}

/** In pixels. */
const [least, most, ofMiddle, alike] = [5, 16, 12, 8];

/** Relationships whose direction says something that their ends do not. */
const directed: ReadonlySet<string> = new Set(['LED_TO', 'RESEMBLES']);

/** The value of the largest mark; the area of others is as their value is to it, and the smallest marks stand for 0. */
export function largestOf(values: ReadonlyMap<string, number>): number {
  return Math.max(0, ...values.values());
}

/** @param places By number of the node. */
export function toPicture(network: Network, places: readonly Place[], drawing: Drawing): Picture {
  const { middle, measured, colouring, bySector, describe } = drawing;
  const values = measured.state === 'measured' ? measured.values : null;
  const largest = values === null ? 0 : largestOf(values);
  const radiusOf = (id: string) => {
    const radius = largest === 0 ? alike : least + (most - least) * Math.sqrt((values?.get(id) ?? 0) / largest);
    return middle.has(id) ? Math.max(ofMiddle, radius) : radius;
  };
  return {
    nodes: network.nodes.map((node, index) => ({
      id: node.id,
      label: node.hidden > 0 ? `${node.name} +${node.hidden}` : node.name,
      type: node.type,
      ...(places[index] ?? { x: 0, y: 0 }),
      radius: radiusOf(node.id),
      tone: colouring.toneOf(node),
      hollow: bySector && node.sectors !== null && node.sectors.size === 0,
      description: describe.node(node),
    })),
    edges: network.edges.map((edge) => ({
      id: edge.id,
      from: edge.from,
      to: edge.to,
      // What no claim stands behind is told as the least sure.
      line: lineOf[edge.certainty ?? 'INFERRED'],
      arrow: edge.relations.every(({ type, from }) => directed.has(type) && from === edge.from),
      through: [],
      description: describe.edge(edge),
    })),
  };
}
