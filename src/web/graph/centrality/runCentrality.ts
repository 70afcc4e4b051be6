import type { CentralityTask } from './centrality';

/** What a worker gives: by number of the node; or why there is nothing. */
export type CentralityAnswer = Float64Array | 'tooLarge' | 'failed';

/**
 * Measures a network beside the page.
 *
 * @param onAnswer Called once.
 * @returns Ends it.
 */
export function runCentrality(task: CentralityTask, onAnswer: (answer: CentralityAnswer) => void): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const end = () => worker.terminate();
  worker.onmessage = ({ data }: MessageEvent<Float64Array | null>) => {
    end();
    onAnswer(data ?? 'tooLarge');
  };
  worker.onerror = () => {
    end();
    onAnswer('failed');
  };
  worker.postMessage(task);
  return end;
}
