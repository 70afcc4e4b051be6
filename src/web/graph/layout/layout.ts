import type { LayoutTask } from './forces';
import { seedPlaces } from './seeds';

/** What is to be laid out; it can be given to a worker. */
export interface Layout {
  readonly ids: readonly string[];
  /** The numbers of the two ends of each edge. */
  readonly edges: Uint32Array;
  /** The numbers of the nodes that stay where they are, with x and y of each. */
  readonly pins: ReadonlyMap<number, readonly [x: number, y: number]>;
}

/** Where a layout begins. */
export function startOf({ ids, edges, pins }: Layout): LayoutTask {
  const places = new Float32Array(ids.length * 2);
  const pinned = new Uint8Array(ids.length);
  for (const [node, { x, y }] of seedPlaces(ids, edges).entries()) places.set([x, y], 2 * node);
  for (const [node, place] of pins) {
    places.set(place, 2 * node);
    pinned[node] = 1;
  }
  return { places, edges, pinned };
}
