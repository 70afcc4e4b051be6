/** A point on the page, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The most that are drawn around the middle: more could not be told apart. */
export const mostSpokes = 32;

/** As many stand on one ring; of more every second one stands nearer the middle. */
const mostOnOneRing = 14;

const innerRing = 0.62;

/**
 * Places around (0, 0) on an ellipse, the first at the top, clockwise in the given order: the same number always has the same places.
 *
 * @param count At most `mostSpokes`.
 */
export function radialPlaces(count: number, { x, y }: Point): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    const ring = count > mostOnOneRing && index % 2 === 1 ? innerRing : 1;
    return { x: x * ring * Math.sin(angle), y: -y * ring * Math.cos(angle) };
  });
}
