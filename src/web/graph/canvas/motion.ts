import type { Place } from '../layout/seeds';

const durationMs = 300;

/** Whether the reader asked the system for less motion. */
export function isMotionReduced(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Moves nodes from where they are to where they belong, a little each frame.
 *
 * @returns Ends it where it is.
 */
export function glide(
  from: ReadonlyMap<string, Place>,
  to: ReadonlyMap<string, Place>,
  show: (places: ReadonlyMap<string, Place>) => void,
): () => void {
  if (isMotionReduced()) {
    show(to);
    return () => undefined;
  }
  const start = performance.now();
  let frame = requestAnimationFrame(step);
  function step(now: number) {
    const part = Math.min(1, Math.max(0, now - start) / durationMs);
    const eased = 1 - (1 - part) ** 3;
    show(
      new Map(
        [...to].map(([id, target]) => {
          const origin = from.get(id) ?? target;
          return [id, { x: origin.x + (target.x - origin.x) * eased, y: origin.y + (target.y - origin.y) * eased }];
        }),
      ),
    );
    if (part < 1) frame = requestAnimationFrame(step);
  }
  return () => cancelAnimationFrame(frame);
}
