import { MultiGraph } from 'graphology';
import type { Place } from '../layout/seeds';
import type { Line, Picture, PictureEdge, PictureNode } from '../picture/picture';
import { markOf } from './markAtlas';
import type { Tones } from './tones';

/** A node as sigma is told of it; its y axis points upwards. */
export interface DrawnNode extends Place {
  readonly size: number;
  readonly mark: number;
  readonly near: 0 | 1;
  readonly color: string;
}

export interface DrawnEdge {
  readonly line: Line;
  readonly near: 0 | 1;
  readonly color: string;
}

export type DrawnGraph = MultiGraph<DrawnNode, DrawnEdge>;

/** A picture for sigma, with each node where it was before, if it was. Not yet in use: a graph in use has all told to sigma one by one. */
export function drawnGraph({ nodes, edges }: Picture, tones: Tones, before: ReadonlyMap<string, Place>): DrawnGraph {
  const graph: DrawnGraph = new MultiGraph();
  for (const node of nodes) {
    const place = before.get(node.id) ?? { x: node.x, y: -node.y };
    graph.addNode(node.id, { ...place, ...lookOfNode(node, tones), near: 0 });
  }
  for (const edge of edges) graph.addEdgeWithKey(edge.id, edge.from, edge.to, { ...lookOfEdge(edge, tones), near: 0 });
  return graph;
}

export function lookOfNode({ radius, type, hollow, tone }: PictureNode, tones: Tones) {
  return { size: radius, mark: markOf(type, hollow), color: tones.of(tone) };
}

export function lookOfEdge({ line }: PictureEdge, tones: Tones) {
  return { line, color: tones.of('--line-strong') };
}

/** Whether a node looks different from another one. */
export function looksOther({ radius, type, hollow, tone }: PictureNode, other: PictureNode | undefined): boolean {
  return radius !== other?.radius || type !== other.type || hollow !== other.hollow || tone !== other.tone;
}

/** Whether two pictures have the same nodes and edges in the same order, whatever they look like. */
export function areAlike(one: Picture, other: Picture): boolean {
  return (
    one.nodes.length === other.nodes.length &&
    one.edges.length === other.edges.length &&
    one.nodes.every(({ id }, index) => id === other.nodes[index]?.id) &&
    one.edges.every(({ id, from, to }, index) => {
      const edge = other.edges[index];
      return id === edge?.id && from === edge.from && to === edge.to;
    })
  );
}
