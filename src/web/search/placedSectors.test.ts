import { describe, expect, it } from 'vitest';
import { placedSectors } from './placedSectors';

const sector = (id: string, ...broader: readonly string[]) => ({
  __typename: 'Sector' as const,
  id,
  name: id,
  broader: { nodes: broader.map((each) => ({ id: each })) },
});

const drawn = (...sectors: readonly ReturnType<typeof sector>[]) =>
  placedSectors(sectors, 'en').map(({ sector: { id }, within }) => [...within.map((each) => each.id), id].join(' > '));

describe('the tree of sectors', () => {
  it('has each below the one that contains it, by name', () => {
    expect(
      drawn(sector('sport'), sector('heritage', 'culture'), sector('temples', 'heritage'), sector('culture')),
    ).toEqual(['culture', 'culture > heritage', 'culture > heritage > temples', 'sport']);
  });

  it('has each once, and at the top what nothing known contains', () => {
    expect(drawn(sector('b', 'a', 'c'), sector('c'), sector('a'), sector('d', 'unknown'))).toEqual([
      'a',
      'a > b',
      'c',
      'd',
    ]);
  });

  it('ends where sectors contain one another', () => {
    expect(drawn(sector('a', 'b'), sector('b', 'a'))).toEqual(['a', 'a > b']);
  });
});
