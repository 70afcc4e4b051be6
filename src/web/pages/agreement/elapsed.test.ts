import { describe, expect, it } from 'vitest';
import { elapsedOf } from './elapsed';

describe('how long one step came after another', () => {
  it.each([
    ['the same day', 0, 0, { way: 'same', first: 0, second: 0, years: 0 }],
    ['exact days', 220, 220, { way: 'after', first: 220, second: 220, years: 0 }],
    ['exact days before', -30, -30, { way: 'before', first: 30, second: 30, years: 0 }],
    ['dates that are not exact', 335, 365, { way: 'afterBetween', first: 335, second: 365, years: 0 }],
    ['dates that are not exact, before', -20, -5, { way: 'beforeBetween', first: 5, second: 20, years: 0 }],
    ['either way', -10, 20, { way: 'around', first: 10, second: 20, years: 0 }],
    ['years', 1420, 1420, { way: 'after', first: 1420, second: 1420, years: 4 }],
    ['no end', 12, null, { way: 'afterAtLeast', first: 12, second: 12, years: 0 }],
  ] as const)('of %s', (_, least, most, expected) => {
    expect(elapsedOf(least, most)).toEqual(expected);
  });

  it.each([
    [null, null],
    [null, 20],
    [0, null],
    [-10, null],
  ])('is not told where the dates tell nothing: from %s to %s days', (least, most) => {
    expect(elapsedOf(least, most)).toBeNull();
  });
});
