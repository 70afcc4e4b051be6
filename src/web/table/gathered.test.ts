import { describe, expect, it } from 'vitest';
import { gathered } from './gathered';
import { tiesOf } from './ties';

const darwin = { id: 'darwin', name: 'Darwin' };
const perth = { id: 'perth', name: 'Perth' };
const asCity = { __typename: 'City' as const };

describe('what stands behind ties', () => {
  it('is there once, with all cities, as the first of its ties fits', () => {
    const agreement = { id: 'three-cities' };
    const event = { id: 'festival' };
    expect(
      gathered([
        { node: agreement, city: darwin, fit: 'ASKED' },
        { node: event, city: null, fit: 'ASKED' },
        { node: { ...agreement }, city: perth, fit: 'UNSTATED' },
        { node: agreement, city: darwin, fit: 'ASKED' },
      ]),
    ).toEqual([
      {
        node: agreement,
        cities: [
          { ...asCity, ...darwin },
          { ...asCity, ...perth },
        ],
        fit: 'ASKED',
      },
      { node: event, cities: [], fit: 'ASKED' },
    ]);
  });
});

describe('the ties of several pages', () => {
  const page = (matching: readonly string[], sectorNotStated?: readonly string[]) => ({
    city: {
      ...darwin,
      ties: {
        totalCount: 3,
        hasNextPage: false,
        endCursor: null,
        matching,
        sectorNotStatedCount: 1,
        ...(sectorNotStated && { sectorNotStated }),
      },
    },
  });

  it('are as asked first; those whose sectors no source states are on all pages, and counted once', () => {
    const pages = [page(['a', 'b'], ['x']), page(['c'], ['x'])];
    const asked = ['a', 'b', 'c'].map((tie) => ({ tie, fit: 'ASKED' }));
    expect(tiesOf(pages, true)).toEqual([...asked, { tie: 'x', fit: 'UNSTATED' }]);
    expect(tiesOf(pages, false)).toEqual(asked);
  });

  it('are none of a city that is not there', () => {
    expect(tiesOf([{ city: null }], true)).toEqual([]);
    expect(tiesOf([], true)).toEqual([]);
  });
});
