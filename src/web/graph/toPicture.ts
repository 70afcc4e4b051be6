import type { Colouring } from './colouring';
import type { Place } from './layout/seeds';
import { shownDegrees } from './measures';
import type { GraphEdge, GraphNode, Network } from './network';
import { lineOf, type Picture } from './picture/picture';
import type { Size } from './view';

/** What a picture of a network looks like, and says. */
export interface Drawing {
  readonly middle: ReadonlySet<string>;
  readonly size: Size;
  readonly colouring: Colouring;
  /** Whether only what belongs to some sectors is wanted: what no source gives a sector is drawn hollow then. */
  readonly bySector: boolean;
  readonly describe: {
    readonly node: (node: GraphNode) => string;
    readonly edge: (edge: GraphEdge) => string;
  };
}

/** In pixels. */
const [least, most, ofMiddle] = [5, 16, 12];

/** Relationships whose direction says something that their ends do not. */
const directed: ReadonlySet<string> = new Set(['LED_TO', 'RESEMBLES']);

/** @param places By number of the node. */
export function toPicture(network: Network, places: readonly Place[], drawing: Drawing): Picture {
  const { middle, size, colouring, bySector, describe } = drawing;
  const measures =
    size === 'shown' ? shownDegrees(network) : new Map(network.nodes.map(({ id, degree }) => [id, degree]));
  const largest = Math.max(1, ...measures.values());
  const radiusOf = (id: string) => {
    const radius = size === 'same' ? 8 : least + (most - least) * Math.sqrt((measures.get(id) ?? 0) / largest);
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
