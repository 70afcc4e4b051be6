import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { before, fitted, fittingInto } from './fitting';

const box = { x: [-10, 30], y: [0, 20] } as const;
const corners = [
  { x: 100, y: 100 },
  { x: 200, y: 200 },
];

describe('places in a box', () => {
  it('fill it in one direction, and stand in its middle in the other', () => {
    const by = fittingInto(box, corners);
    expect(corners.map((place) => fitted(place, by))).toEqual([
      { x: 0, y: 0 },
      { x: 20, y: 20 },
    ]);
  });

  it('are as large as they were where they are all one', () => {
    const by = fittingInto(box, [{ x: 5, y: 7 }]);
    expect(by.scale).toBe(1);
    expect(fitted({ x: 5, y: 7 }, by)).toEqual({ x: 10, y: 10 });
  });

  it('lie within it, and are found again', () => {
    const coordinate = integer({ min: -1_000_000, max: 1_000_000 });
    const places = array(record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 20 });
    assert(
      property(places, double({ min: 0.1, max: 1000, noNaN: true }), constantFrom(-5, 0, 70), (given, side, corner) => {
        const room = { x: [corner, corner + side], y: [corner, corner + side] } as const;
        const by = fittingInto(room, given);
        for (const place of given) {
          const { x, y } = fitted(place, by);
          const isOne = given.every((other) => other.x === place.x && other.y === place.y);
          if (!isOne) for (const at of [x, y]) expect(Math.abs(at - corner - side / 2)).toBeLessThan(side / 2 + 1e-6);
          const again = before({ x, y }, by);
          expect(again.x).toBeCloseTo(place.x, 0);
          expect(again.y).toBeCloseTo(place.y, 0);
        }
      }),
    );
  });
});
