import Graph from 'graphology';
import Sigma from 'sigma';
import { CanvasGraph } from '../../../src/web/graph/canvas/CanvasGraph';
import type { Picture } from '../../../src/web/graph/picture/picture';

/** One of the two that are compared, with the sample on the page. */
export interface Side {
  /** Moves the view a little to the right; it is drawn in the next frame. */
  pan(): void;
  kill(): void;
}

export type MakeSide = (host: HTMLElement, picture: Picture) => Side;

const step = 0.002;

export const silent = { onOpen() {}, onPoint() {}, onMove() {}, onDrawn() {}, onLost() {} };

/** The explorer's renderer: its reducers, marks, lines and names. */
export function explorer(host: HTMLElement, picture: Picture): Side {
  const canvas = new CanvasGraph(host, silent);
  canvas.show(picture);
  return { pan: () => canvas.pan(step, 0), kill: () => canvas.kill() };
}

/**
 * Sigma as it comes, with the same nodes, names and edges, and with as much room around: lines are as long. They are not wider than ours, since
 * sigma fades a line within its width.
 */
export function bareSigma(host: HTMLElement, { nodes, edges }: Picture): Side {
  const graph = new Graph({ multi: true });
  for (const { id, label, x, y, radius } of nodes) {
    graph.addNode(id, { label, x, y: -y, size: radius, color: '#0b4f8a' });
  }
  for (const { id, from, to } of edges) graph.addEdgeWithKey(id, from, to, { size: 1.5, color: '#84807a' });
  const sigma = new Sigma(graph, host, { stagePadding: 48 });
  const camera = sigma.getCamera();
  return { pan: () => camera.setState({ x: camera.x + step }), kill: () => sigma.kill() };
}
