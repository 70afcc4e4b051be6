interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Left free on the left and on the right. */
  readonly across: number;
  /** Left free at the top and at the bottom. */
  readonly down: number;
}

/** From units of a picture to pixels, so that all of it is seen, in the middle and as large as the frame lets it. */
export function toFrame(points: readonly Point[], { width, height, across, down }: Frame): (point: Point) => Point {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (points.length === 0) return (point) => point;
  const scale = Math.min(ratio(width - 2 * across, right - left), ratio(height - 2 * down, bottom - top));
  const finite = Number.isFinite(scale) ? scale : 1;
  return ({ x, y }) => ({
    x: width / 2 + (x - (left + right) / 2) * finite,
    y: height / 2 + (y - (top + bottom) / 2) * finite,
  });
}

/** Without extent anything fits. */
function ratio(room: number, extent: number): number {
  return extent === 0 ? Infinity : Math.max(room, 1) / extent;
}
