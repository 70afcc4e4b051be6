import { describe, expect, it } from 'vitest';
import { claim } from '../parts/claim/examples';
import { byProperty } from './byProperty';

const exists = { ...claim, id: 'exists', property: null, value: null };
const date = { ...claim, id: 'date', property: 'date' };
const late = { ...claim, id: 'late' };

describe('claims by property', () => {
  it('begin with that it exists, then go on as they come', () => {
    const groups = byProperty([date, claim, exists, late]);
    expect(groups.map(({ property, claims }) => [property, claims.map(({ id }) => id)])).toEqual([
      [null, ['exists']],
      ['date', ['date']],
      ['status', [claim.id, 'late']],
    ]);
  });

  it('have those first on which claims differ', () => {
    const contested = { ...claim, contradictedBy: [late] };
    expect(byProperty([exists, date, contested]).map(({ property }) => property)).toEqual(['status', null, 'date']);
  });

  it('are marked where the graph does not follow one, though no other contradicts it', () => {
    expect(byProperty([{ ...claim, standing: 'SET_ASIDE' }])[0]?.isContradicted).toBe(true);
    expect(byProperty([{ ...claim, standing: 'BESIDE' }])[0]?.isContradicted).toBe(false);
  });
});
