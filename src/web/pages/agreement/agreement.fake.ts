import type { AgreementStage } from '../../api/generated/enums';
import type { Agreement } from './steps';

type Reached = Agreement['course'][number];
type Coming = Agreement['next'][number];

/** A stage that a paper reached in 2016, for tests. */
export function reached(stage: AgreementStage, part: Partial<Reached> = {}): Reached {
  return {
    stage,
    date: '2016',
    daysAtLeast: null,
    daysAtMost: null,
    by: { __typename: 'Instrument', id: `by-${stage}`, name: `Paper of ${stage}` },
    claims: [{ standing: null, source: { id: 'article' } }],
    ...part,
  };
}

/** A stage to come that is merely usual, for tests. */
export function coming(part: Partial<Coming> = {}): Coming {
  return {
    stage: 'ACTIVE',
    isUsual: true,
    bearing: null,
    date: null,
    by: null,
    signing: null,
    claims: [],
    ...part,
  };
}
