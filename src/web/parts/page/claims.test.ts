import { describe, expect, it } from 'vitest';
import { backingByProperty } from './claims';

describe('what stands behind the facts of something', () => {
  it('is counted by property, each source once', () => {
    const claim = (property: string | null, id: string) => ({ property, standing: null, source: { id } });
    const backing = backingByProperty([claim('date', 'a'), claim('date', 'b'), claim('date', 'a'), claim(null, 'c')]);
    expect(backing.get('date')).toEqual({ sources: 2, isContradicted: false });
    expect(backing.get(null)).toEqual({ sources: 1, isContradicted: false });
    expect(backing.has('kind')).toBe(false);
  });

  it.each([
    ['PREVAILS', true],
    ['SET_ASIDE', true],
    ['BESIDE', false],
  ] as const)('is contradicted where a claim stands as %s: %s', (standing, isContradicted) => {
    const backing = backingByProperty([{ property: 'date', standing, source: { id: 'a' } }]);
    expect(backing.get('date')?.isContradicted).toBe(isContradicted);
  });
});
