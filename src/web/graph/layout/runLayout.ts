import { type Layout, startOf } from './layout';

/**
 * Lays a graph out beside the page.
 *
 * @param onPlaces x and y of each node, once. Where the browser starts no worker, those that the layout begins with.
 * @returns Ends it.
 */
export function runLayout(layout: Layout, onPlaces: (places: Float32Array) => void): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const end = () => worker.terminate();
  worker.onmessage = ({ data }: MessageEvent<Float32Array>) => {
    end();
    onPlaces(data);
  };
  worker.onerror = () => {
    end();
    onPlaces(startOf(layout).places);
  };
  worker.postMessage(layout);
  return end;
}
