import { describe, expect, it } from 'vitest';
import { isCarried } from './carried';

const reason = (independentSources: number, ...ofSectors: number[]) => ({
  independentSources,
  sectors: ofSectors.map((sources) => ({ independentSources: sources })),
});

describe('a reason that enough sources carry', () => {
  it.each([
    ['has as many', reason(2), false, true],
    ['has fewer', reason(1), false, false],
    ['has them for a sector that fits', reason(3, 1, 2), true, true],
    ['has them, but not for the sector that was asked for', reason(3, 1), true, false],
    ['has them where no sector was asked for', reason(3, 1), false, true],
    ['has them, and no sector', reason(2), true, true],
  ])('%s', (_, given, isOfSector, expected) => {
    expect(isCarried(given, 2, isOfSector)).toBe(expected);
  });
});
