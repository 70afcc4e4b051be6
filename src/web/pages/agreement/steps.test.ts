import { describe, expect, it } from 'vitest';
import { coming, reached } from './agreement.fake';
import { stepsOf } from './steps';

const statesOf = (...agreement: Parameters<typeof stepsOf>) =>
  stepsOf(...agreement).map(({ stage, state }) => `${stage} ${state}`);

describe('the steps of an agreement', () => {
  it('are those that it reached, then those to come, in the order of the answer', () => {
    const course = [reached('EXPLORED'), reached('LETTER_OF_INTENT')];
    const next = [
      coming({ stage: 'LEGISLATURE_APPROVED', isUsual: false, bearing: 'REQUIRED' }),
      coming({ stage: 'MEMORANDUM', isUsual: false, bearing: 'PLANNED' }),
      coming({ stage: 'ACTIVE', isUsual: true, bearing: null }),
    ];
    expect(statesOf({ stage: 'LETTER_OF_INTENT', course, next })).toEqual([
      'EXPLORED REACHED',
      'LETTER_OF_INTENT REACHED',
      'LEGISLATURE_APPROVED REQUIRED',
      'MEMORANDUM PLANNED',
      'ACTIVE USUAL',
    ]);
  });

  it.each(['EXPIRED', 'TERMINATED'] as const)('end where it %s', (end) => {
    const course = [reached('MEMORANDUM'), reached(end)];
    expect(statesOf({ stage: end, course, next: [] })).toEqual(['MEMORANDUM REACHED', `${end} ENDED`]);
  });

  it('have one as far as it got, even if a later one of the usual order came first', () => {
    const course = [reached('EXPLORED'), reached('MEMORANDUM')];
    const steps = stepsOf({ stage: 'MEMORANDUM', course, next: [coming({ stage: 'MEMORANDUM' })] });
    expect(steps.map(({ isLatest }) => isLatest)).toEqual([false, true, false]);
  });

  it('have keys of their own, even where two are to reach the same stage', () => {
    const next = [coming({ stage: null }), coming({ stage: null })];
    const keys = stepsOf({ stage: null, course: [], next }).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('count each source once, and tell where claims differ', () => {
    const claims = [
      { standing: null, source: { id: 'a' } },
      { standing: 'SET_ASIDE' as const, source: { id: 'b' } },
      { standing: null, source: { id: 'a' } },
    ];
    const [step] = stepsOf({ stage: 'MEMORANDUM', course: [{ ...reached('MEMORANDUM'), claims }], next: [] });
    expect(step?.backing).toEqual({ sources: 2, isContradicted: true });
  });
});
