import type Sigma from 'sigma';
import type { Place } from '../layout/seeds';

/**
 * Lets nodes be dragged.
 *
 * @param onDropped Where a node was let go, in the coordinates of the graph.
 * @returns Whether the pointer that was let go last had dragged a node: its click opens nothing.
 */
export function dragging(sigma: Sigma, onDropped: (id: string, place: Place) => void): () => boolean {
  let dragged: string | null = null;
  let hasMoved = false;

  sigma.on('downNode', ({ node }) => {
    dragged = node;
    hasMoved = false;
    // Otherwise the whole picture would be fitted anew under the pointer.
    sigma.setCustomBBox(sigma.getBBox());
  });
  sigma.on('downStage', () => {
    hasMoved = false;
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (dragged === null) return;
    hasMoved = true;
    sigma.getGraph().mergeNodeAttributes(dragged, sigma.viewportToGraph(event));
    preventSigmaDefault();
    event.original.preventDefault();
  });
  const drop = () => {
    if (dragged !== null && hasMoved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(dragged);
      onDropped(dragged, { x, y });
    }
    dragged = null;
    sigma.setCustomBBox(null);
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
  return () => hasMoved;
}
