import { AgreementStage, Certainty, TieKind } from '../api/generated/enums';
import { isMoment } from '../text/isMoment';
import { isPartialDate } from '../text/isPartialDate';
import { codec } from './codec';
import { filled, flag, formed, oneOf, someOf, text, wholeNumber } from './fields';

/** What is asked: the same in all views, and part of every address. */
export interface Selection {
  /** The id of the city whose ties are asked for. */
  readonly city: string;
  /** The id of a sector; empty for all ties. */
  readonly sector: string;
  /** Only reasons of these kinds; none chosen: all. */
  readonly kinds: readonly TieKind[];
  /** Only agreements that got at least so far. */
  readonly stage: AgreementStage | null;
  /** Only reasons at least as sure. */
  readonly certainty: Certainty | null;
  /** Only ties with at least so many independent sources, from 1 to 99. */
  readonly sources: number;
  /** Only what may have been the case at some time of this date or period (EDTF). */
  readonly during: string | null;
  /** The world at this date (EDTF). */
  readonly asOf: string | null;
  /** Of an inexact date: only what was there whatever the days. Otherwise also what may have been. */
  readonly certain: boolean;
  /** The graph as it was known: a time (RFC 3339) or the number of a change set. */
  readonly knownAt: string | null;
}

const date = formed(isPartialDate);
const moment = formed((given) => isChange(given) || isMoment(given));

function isChange(given: string): boolean {
  return /^\d{1,15}$/.test(given);
}

export const selectionCodec = codec<Selection>({
  city: filled('denpasar'),
  sector: text('culture'),
  kinds: someOf(TieKind),
  stage: oneOf(AgreementStage, null),
  certainty: oneOf(Certainty, null),
  sources: wholeNumber(1, 99, 1),
  during: date,
  asOf: date,
  certain: flag,
  knownAt: moment,
});

/** What of a selection says at which time it is asked. */
export type TimeOfQuestion = Pick<Selection, 'asOf' | 'certain' | 'knownAt'>;

/** That part of the selection's address. */
export const timeCodec = codec<TimeOfQuestion>({ asOf: date, certain: flag, knownAt: moment });

/** The variables that narrow ties to what is asked for, at the time of the question. */
export function tieVariables(selection: Selection) {
  const { sector, kinds, stage, certainty, during } = selection;
  return {
    sector: sector === '' ? null : sector,
    kinds: kinds.length === 0 ? null : kinds,
    minStage: stage,
    minCertainty: certainty,
    during,
    ...timeVariables(selection),
  };
}

/** The variables that every root field takes for the time of the question. */
export function timeVariables({ asOf, certain, knownAt }: TimeOfQuestion) {
  return {
    asOf,
    dates: certain ? ('CERTAIN' as const) : ('POSSIBLE' as const),
    knownAt: knownAt === null ? null : isChange(knownAt) ? { change: Number(knownAt) } : { time: knownAt },
  };
}
