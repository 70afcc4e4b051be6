import { describe, expect, it } from 'vitest';
import { tiesBySector } from './city';

const tie = (...ids: readonly string[]) => ({ sectors: ids.map((id) => ({ id, name: id.toUpperCase() })) });

describe('the ties of a city by sector', () => {
  it('are the most first, equals by id; each city counts once in each of its sectors', () => {
    const ties = [tie('health', 'culture'), tie('culture'), tie('arts')];
    expect(tiesBySector(ties).sectors).toEqual([
      { id: 'culture', name: 'CULTURE', count: 2 },
      { id: 'arts', name: 'ARTS', count: 1 },
      { id: 'health', name: 'HEALTH', count: 1 },
    ]);
  });

  it('leave beside them those of which no source states a sector', () => {
    expect(tiesBySector([tie(), tie('arts'), tie()])).toMatchObject({ withoutSector: 2 });
    expect(tiesBySector([])).toEqual({ sectors: [], withoutSector: 0 });
  });
});
