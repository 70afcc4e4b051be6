/**
 * Does something with all items, so many in each frame: no task takes long, however many there are.
 *
 * @returns Ends it where it is.
 */
export function inSlices<T>(items: readonly T[], size: number, act: (slice: readonly T[]) => void): () => void {
  let done = 0;
  let frame = requestAnimationFrame(step);
  function step() {
    act(items.slice(done, done + size));
    done += size;
    if (done < items.length) frame = requestAnimationFrame(step);
  }
  return () => cancelAnimationFrame(frame);
}
