import { describe, expect, it } from 'vitest';
import type { SectorMatch } from '../api/generated/enums';
import { gathered } from './gathered';
import { type Fitting, tiesOf } from './ties';

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

const tie = (id: string, ...matches: readonly SectorMatch[]): Fitting => ({
  city: { id },
  reasons: [{ sectors: matches.map((match) => ({ match })) }],
});

describe('the ties of several pages', () => {
  const page = (
    matching: readonly Fitting[],
    withRelated: readonly Fitting[],
    sectorNotStated: readonly Fitting[],
  ) => ({
    city: {
      ...darwin,
      withRelated: { totalCount: 4, hasNextPage: false, endCursor: null, matching: withRelated },
      ties: {
        totalCount: 3,
        hasNextPage: false,
        endCursor: null,
        matching,
        sectorNotStatedCount: 1,
        sectorNotStated,
      },
    },
  });
  const [a, b, c] = [tie('a', 'SAME'), tie('b', 'NARROWER'), tie('c', 'SAME')];
  const [mixed, related, unstated] = [tie('a', 'SAME', 'RELATED'), tie('r', 'RELATED'), tie('x')];
  const pages = [page([a, b], [mixed, b], [unstated]), page([c], [related], [unstated])];
  const asked = [a, b, c].map((each) => ({ tie: each, fit: 'ASKED' }));

  it.each([
    [{ unstated: false, related: false }, []],
    [{ unstated: true, related: false }, [{ tie: unstated, fit: 'UNSTATED' }]],
    [{ unstated: false, related: true }, [{ tie: related, fit: 'RELATED' }]],
    [
      { unstated: true, related: true },
      [
        { tie: related, fit: 'RELATED' },
        { tie: unstated, fit: 'UNSTATED' },
      ],
    ],
  ])(
    'are as asked first; beside them, with %j, those through related sectors alone, and once those without',
    (beside, others) => {
      expect(tiesOf(pages, beside)).toEqual([...asked, ...others]);
    },
  );

  it('are none of a city that is not there', () => {
    expect(tiesOf([{ city: null }], { unstated: true, related: true })).toEqual([]);
    expect(tiesOf([], { unstated: true, related: true })).toEqual([]);
  });
});
