import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forcesOn, iterationsFor, type LayoutTask } from './forces';
import { startOf } from './layout';
import { seedPlaces } from './seeds';

function task(
  count: number,
  edges: readonly (readonly [number, number])[],
  pinned: readonly number[] = [],
): LayoutTask {
  const ids = Array.from({ length: count }, (_, index) => `city-${index}`);
  return startOf({
    ids,
    edges: Uint32Array.from(edges.flat()),
    pins: new Map(pinned.map((node) => [node, [node * 10, -node]])),
  });
}

const graphs = integer({ min: 2, max: 30 }).chain((count) => {
  const node = integer({ min: 0, max: count - 1 });
  return tuple(array(tuple(node, node), { maxLength: 60 }), array(node, { maxLength: 5 })).map(([edges, pinned]) =>
    task(count, edges, pinned),
  );
});

describe('forces', () => {
  it('give the same places to the bit, however their iterations are divided', () => {
    assert(
      property(graphs, integer({ min: 1, max: 50 }), (given, batch) => {
        const whole = forcesOn(given);
        whole.run(50);
        const divided = forcesOn(given);
        divided.run(batch);
        divided.run(50 - batch);
        expect(divided.places()).toEqual(whole.places());
      }),
      { numRuns: 50 },
    );
  });

  it('leave pinned nodes where they are', () => {
    assert(
      property(graphs, (given) => {
        const forces = forcesOn(given);
        forces.run(30);
        const after = forces.places();
        for (const [node, isPinned] of given.pinned.entries())
          if (isPinned === 1)
            expect([after[2 * node], after[2 * node + 1]]).toEqual([
              given.places[2 * node],
              given.places[2 * node + 1],
            ]);
      }),
      { numRuns: 50 },
    );
  });

  it('bring what is joined together, and keep the rest apart', () => {
    const triangles = task(6, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
      [0, 3],
    ]);
    const forces = forcesOn(triangles);
    forces.run(iterationsFor(6));
    const places = forces.places();
    const distance = (one: number, other: number) =>
      Math.hypot(
        (places[2 * one] ?? 0) - (places[2 * other] ?? 0),
        (places[2 * one + 1] ?? 0) - (places[2 * other + 1] ?? 0),
      );
    for (const one of [1, 2]) for (const other of [4, 5]) expect(distance(1, 2)).toBeLessThan(distance(one, other));
  });

  it('leave a single node alone', () => {
    const forces = forcesOn(task(1, []));
    forces.run(10);
    expect(forces.places()).toEqual(Float32Array.of(0, 0));
  });
});

describe('seeds', () => {
  it('put the first into the middle, and its neighbours on a ring around it', () => {
    const [middle, one, other] = seedPlaces(['a', 'b', 'c'], Uint32Array.of(0, 1, 2, 0));
    expect(middle).toEqual({ x: 0, y: 0 });
    for (const place of [one, other]) expect(Math.hypot(place?.x ?? 0, place?.y ?? 0)).toBeCloseTo(100);
    expect(one).not.toEqual(other);
  });

  it('stay when others come', () => {
    const before = seedPlaces(['a', 'b', 'c'], Uint32Array.of(0, 1, 1, 2));
    const after = seedPlaces(['a', 'b', 'c', 'd'], Uint32Array.of(0, 1, 1, 2, 0, 3));
    expect(after.slice(0, 3)).toEqual(before);
  });

  it('put what no edge leads to outside', () => {
    const [, , alone] = seedPlaces(['a', 'b', 'c'], Uint32Array.of(0, 1));
    expect(Math.hypot(alone?.x ?? 0, alone?.y ?? 0)).toBeGreaterThan(200);
  });
});
