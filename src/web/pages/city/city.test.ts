import { describe, expect, it } from 'vitest';
import { tiesBySector } from './city';

/** A tie with a reason of these sectors each; a reason without any is one whose sectors no source states. */
const tie = (...reasons: readonly (readonly string[])[]) => ({
  sectors: [...new Set(reasons.flat())].map((id) => ({ id, name: id.toUpperCase() })),
  reasons: reasons.map((ids) => ({ sectors: ids.map(() => ({ match: 'SAME' as const })) })),
});

const sector = (id: string, ...broader: readonly string[]) => ({
  id,
  name: id.toUpperCase(),
  broader: { nodes: broader.map((wider) => ({ id: wider })) },
});

const countsOf = (...asked: Parameters<typeof tiesBySector>) =>
  tiesBySector(...asked).sectors.map(({ id, count }) => `${id} ${count}`);

describe('the ties of a city by sector', () => {
  it('are the most first, equals by id; each city counts once in each of its sectors', () => {
    const ties = [tie(['health', 'culture'], ['culture']), tie(['culture']), tie(['arts'])];
    expect(tiesBySector(ties, []).sectors).toEqual([
      { id: 'culture', name: 'CULTURE', count: 2 },
      { id: 'arts', name: 'ARTS', count: 1 },
      { id: 'health', name: 'HEALTH', count: 1 },
    ]);
  });

  it('count in the sectors that contain theirs too, at any depth, as in the answer', () => {
    const sectors = [sector('society'), sector('culture', 'society'), sector('heritage', 'culture'), sector('trade')];
    const ties = [tie(['heritage']), tie(['culture'], ['heritage'])];
    expect(countsOf(ties, sectors)).toEqual(['culture 2', 'heritage 2', 'society 2']);
  });

  it('count once where sectors contain one another', () => {
    const sectors = [sector('culture', 'heritage'), sector('heritage', 'culture')];
    expect(countsOf([tie(['heritage'])], sectors)).toEqual(['culture 1', 'heritage 1']);
  });

  it('leave beside them those with a reason of which no source states a sector', () => {
    expect(tiesBySector([tie([]), tie(['arts']), tie(['arts'], [])], []).notStated).toBe(2);
    expect(tiesBySector([], [sector('arts')])).toEqual({ sectors: [], notStated: 0 });
  });
});
