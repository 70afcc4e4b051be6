import type { Place } from '../layout/seeds';

/** From where nodes are in a picture to where they are in a graph, and back: the same directions, so many times as large, and moved. */
export interface Fitting {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Leaves all where it is. */
export const unfitted: Fitting = { scale: 1, x: 0, y: 0 };

interface Box {
  readonly x: readonly [least: number, most: number];
  readonly y: readonly [least: number, most: number];
}

/** Puts places into a box, as large as they fit, in its middle. Places that are all one are put there as they are. */
export function fittingInto(box: Box, places: readonly Place[]): Fitting {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const room = Math.min((box.x[1] - box.x[0]) / (right - left), (box.y[1] - box.y[0]) / (bottom - top));
  const scale = Number.isFinite(room) && room > 0 ? room : 1;
  return {
    scale,
    x: (box.x[0] + box.x[1]) / 2 - (scale * (left + right)) / 2,
    y: (box.y[0] + box.y[1]) / 2 - (scale * (top + bottom)) / 2,
  };
}

export function fitted({ x, y }: Place, by: Fitting): Place {
  return { x: x * by.scale + by.x, y: y * by.scale + by.y };
}

/** The place that is put there. */
export function before({ x, y }: Place, by: Fitting): Place {
  return { x: (x - by.x) / by.scale, y: (y - by.y) / by.scale };
}
