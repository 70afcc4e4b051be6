import type { AgreementPageQuery } from '../../api/generated/AgreementPage';
import type { AgreementStage } from '../../api/generated/enums';
import type { NamedEntity } from '../../parts/entity/types';
import { type Backing, backingOf } from '../../parts/page/claims';

export type Agreement = NonNullable<AgreementPageQuery['agreement']>;

/** How it stands with a step: `USUAL` is named by no source, and merely what usually follows. */
export type StepState = 'REACHED' | 'ENDED' | 'REQUIRED' | 'PLANNED' | 'USUAL';

/** Of the life of an agreement. */
export interface Step {
  readonly key: string;
  readonly state: StepState;
  /** Null for a paper of which no source says what kind it is. */
  readonly stage: AgreementStage | null;
  /** Whether the agreement got so far and no further. */
  readonly isLatest: boolean;
  readonly date: string | null;
  /** What brought it, or is to bring it. */
  readonly by: NamedEntity | null;
  /** Where a paper is to be signed. */
  readonly signing: NamedEntity | null;
  /** After the step before it, in days. */
  readonly after: { readonly least: number | null; readonly most: number | null };
  readonly backing: Backing;
}

const ends: ReadonlySet<AgreementStage> = new Set(['EXPIRED', 'TERMINATED']);

/** The steps that were reached in their usual order, then those to come, the first one first. */
export function stepsOf({ stage, course, next }: Pick<Agreement, 'stage' | 'course' | 'next'>): readonly Step[] {
  return [
    ...course.map(
      (reached): Step => ({
        key: reached.stage,
        state: ends.has(reached.stage) ? 'ENDED' : 'REACHED',
        stage: reached.stage,
        isLatest: reached.stage === stage,
        date: reached.date,
        by: reached.by,
        signing: null,
        after: { least: reached.daysAtLeast, most: reached.daysAtMost },
        backing: backingOf(reached.claims),
      }),
    ),
    ...next.map(
      (coming, index): Step => ({
        key: `next ${index}`,
        state: coming.isUsual ? 'USUAL' : (coming.bearing ?? 'PLANNED') === 'REQUIRED' ? 'REQUIRED' : 'PLANNED',
        stage: coming.stage,
        isLatest: false,
        date: coming.date,
        by: coming.by,
        signing: coming.signing,
        after: { least: null, most: null },
        backing: backingOf(coming.claims),
      }),
    ),
  ];
}
