import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSpokes, radialPlaces } from './radial';

describe('places around the middle', () => {
  it('begin at the top and go clockwise', () => {
    const [top, right, bottom, left] = radialPlaces(4, { x: 20, y: 10 });
    expect(top).toEqual({ x: 0, y: -10 });
    expect(right?.x).toBeCloseTo(20);
    expect(bottom?.y).toBeCloseTo(10);
    expect(left?.x).toBeCloseTo(-20);
  });

  it('are apart from one another by more than a mark', () => {
    assert(
      property(integer({ min: 2, max: mostSpokes }), (count) => {
        const places = radialPlaces(count, { x: 150, y: 120 });
        for (const [index, one] of places.entries())
          for (const other of places.slice(index + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20);
      }),
    );
  });
});
