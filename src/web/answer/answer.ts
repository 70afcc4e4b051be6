import type { AnsweredTieFragment, AnswerQuery, AnswerQueryVariables } from '../api/generated/Answer';
import { isCarried } from '../parts/tie/carried';
import { type Selection, tieVariables } from '../selection/Selection';

export type AnsweredTie = AnsweredTieFragment;

/** What the first screen shows. */
export interface Answer {
  readonly city: { readonly id: string; readonly name: string };
  /** None where all ties were asked for. */
  readonly sector: { readonly id: string; readonly name: string } | null;
  readonly matching: readonly AnsweredTie[];
  /** Tied by something whose sectors no source states. */
  readonly notStated: readonly AnsweredTie[];
  /** Tied through sectors that are related to the one asked for, not through it; what else ties them may have no sector that is known. */
  readonly related: readonly AnsweredTie[];
  /** How many there are beyond those that are listed. */
  readonly unlisted: number;
}

export function answerVariables(selection: Selection): AnswerQueryVariables {
  const { city, sector } = selection;
  return { city, named: sector, withSector: sector !== '', ...tieVariables(selection) };
}

/**
 * @param leastSources Reasons on fewer independent sources are left out, also those of which fewer state the sector; and cities of which none is left.
 * @returns null where there is no such city.
 */
export function answerOf({ city, sector }: AnswerQuery, leastSources: number): Answer | null {
  if (!city) return null;
  const carried = (given: readonly AnsweredTie[]) =>
    given
      .map((tie) => ({
        ...tie,
        reasons: tie.reasons.filter((reason) => isCarried(reason, leastSources, Boolean(sector))),
      }))
      .filter(({ reasons }) => reasons.length > 0);
  const { ties, withRelated } = city;
  const found = new Set(ties.matching.map((tie) => tie.city.id));
  return {
    city: { id: city.id, name: city.name },
    sector: sector ?? null,
    matching: carried(ties.matching),
    notStated: carried(ties.sectorNotStated),
    related: carried((withRelated?.matching ?? []).filter((tie) => !found.has(tie.city.id))),
    unlisted: ties.totalCount - ties.matching.length,
  };
}

/** How many sources say that a reason holds. */
export function sourcesOf({ claims }: Pick<AnsweredTie['reasons'][number], 'claims'>): number {
  return new Set(claims.map(({ source }) => source?.id)).size;
}

/** What stands behind an answer, as far as its claims tell. */
export interface Backing {
  readonly sources: number;
  readonly publishers: number;
  /** Sources whose publisher is not known. */
  readonly unpublished: number;
  /** Sources that have no date. */
  readonly undated: number;
  /** The date of the source that was published last, of those that have one. */
  readonly latest: string | null;
}

export function backingOf({ matching, notStated, related }: Answer): Backing {
  const sources = new Map(
    [...matching, ...notStated, ...related]
      .flatMap(({ reasons }) => reasons)
      .flatMap(({ claims }) => claims)
      .flatMap(({ source }) => (source ? [[source.id, source] as const] : [])),
  );
  const all = [...sources.values()];
  const publishers = new Set(all.flatMap(({ publisher }) => (publisher ? [publisher.id] : [])));
  const dates = all.flatMap(({ published }) => (published === null ? [] : [published])).sort();
  const unpublished = all.filter(({ publisher }) => publisher === null).length;
  const undated = all.length - dates.length;
  return { sources: all.length, publishers: publishers.size, unpublished, undated, latest: dates.at(-1) ?? null };
}
