import type { LayoutTask } from './forces';
import type { LayoutMessage } from './worker';

/**
 * Lays a graph out beside the page.
 *
 * @param onPlaces At most once a frame; x and y of each node, and whether they are the last. Where the browser starts no worker, the
 *   places that the task began with are the last.
 * @returns Ends it.
 */
export function runLayout(task: LayoutTask, onPlaces: (places: Float32Array, isEnd: boolean) => void): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let latest: LayoutMessage | null = null;
  let frame = 0;

  function show() {
    frame = 0;
    if (latest === null) return;
    onPlaces(latest.places, latest.isEnd);
    if (latest.isEnd) worker.terminate();
  }

  function receive(message: LayoutMessage) {
    latest = message;
    if (frame === 0) frame = requestAnimationFrame(show);
  }

  worker.onmessage = ({ data }: MessageEvent<LayoutMessage>) => receive(data);
  worker.onerror = () => receive({ places: new Float32Array(task.places), isEnd: true });
  worker.postMessage(task);
  return () => {
    cancelAnimationFrame(frame);
    worker.terminate();
  };
}
