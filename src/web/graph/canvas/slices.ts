/** After so long in a frame the rest is left to the next ones. */
const budgetMs = 8;

/**
 * Does something for all of so many numbers, a part after the other, as many in each frame as there is time for: no task takes long, however
 * many there are and however slow the machine is.
 *
 * @param size Of a part; it takes far less than a frame.
 * @param act Is given the first of a part, and the one after its last.
 * @returns Ends it where it is.
 */
export function inSlices(count: number, size: number, act: (from: number, to: number) => void): () => void {
  let done = 0;
  let frame = requestAnimationFrame(step);
  function step() {
    const start = performance.now();
    do {
      const to = Math.min(count, done + size);
      act(done, to);
      done = to;
    } while (done < count && performance.now() - start < budgetMs);
    if (done < count) frame = requestAnimationFrame(step);
  }
  return () => cancelAnimationFrame(frame);
}
