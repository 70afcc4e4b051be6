import { batchFor, forcesOn, iterationsFor, type LayoutTask } from './forces';

/** What the worker says after each batch. */
export interface LayoutMessage {
  /** x and y of each node. */
  readonly places: Float32Array<ArrayBuffer>;
  readonly isEnd: boolean;
}

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const count = data.pinned.length;
  const forces = forcesOn(data);
  const [all, batch] = [iterationsFor(count), batchFor(count)];
  for (let done = 0; done < all; done += batch) {
    forces.run(Math.min(batch, all - done));
    const message: LayoutMessage = { places: forces.places(), isEnd: done + batch >= all };
    postMessage(message, { transfer: [message.places.buffer] });
  }
});
