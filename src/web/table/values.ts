import {
  AgreementKind,
  AgreementStage,
  type Certainty,
  CityKind,
  EventKind,
  EventStatus,
  InstrumentKind,
  InstrumentStatus,
  TieKind,
} from '../api/generated/enums';
import type { EntityType } from '../parts/entity/types';

export interface NamedEntity {
  readonly __typename: EntityType;
  readonly id: string;
  readonly name: string;
  /** Of a country, by ISO 3166: texts know its name in other languages. */
  readonly code?: string;
}

/** Words of the API that have a text in each language, in the order in which they are sorted. `fits` are ours. */
export const wordSets = {
  stages: AgreementStage,
  tieKinds: TieKind,
  cityKinds: CityKind,
  agreementKinds: AgreementKind,
  instrumentKinds: InstrumentKind,
  instrumentStatuses: InstrumentStatus,
  eventKinds: EventKind,
  eventStatuses: EventStatus,
  fits: ['ASKED', 'RELATED', 'UNSTATED'],
} as const;

export type WordSet = keyof typeof wordSets;

/** What a cell holds: shown, sorted and written into files by its kind, whatever the table. */
export type Value =
  /** `more` are not listed. */
  | { readonly kind: 'entities'; readonly entities: readonly NamedEntity[]; readonly more: number }
  | { readonly kind: 'word'; readonly of: WordSet; readonly word: string }
  /** Each once, in the order in which they are sorted. */
  | { readonly kind: 'words'; readonly of: WordSet; readonly words: readonly string[] }
  | { readonly kind: 'certainty'; readonly certainty: Certainty }
  /** EDTF. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'number'; readonly number: number }
  /** In English. */
  | { readonly kind: 'text'; readonly text: string }
  /** Titles, in English. */
  | { readonly kind: 'offices'; readonly titles: readonly string[] }
  | {
      readonly kind: 'sources';
      readonly sources: number;
      readonly independent: number;
      readonly isContradicted: boolean;
    };

/** Null for none. */
export function entities(all: readonly NamedEntity[], total = all.length): Value | null {
  return all.length === 0 ? null : { kind: 'entities', entities: all, more: Math.max(0, total - all.length) };
}

export function entity(one: NamedEntity | null): Value | null {
  return one && entities([one]);
}

export function word<S extends WordSet>(of: S, value: (typeof wordSets)[S][number] | null): Value | null {
  return value === null ? null : { kind: 'word', of, word: value };
}

export function words<S extends WordSet>(of: S, values: readonly (typeof wordSets)[S][number][]): Value | null {
  const kept = wordSets[of].filter((each) => values.some((value) => value === each));
  return kept.length === 0 ? null : { kind: 'words', of, words: kept };
}

export function date(value: string | null): Value | null {
  return value === null ? null : { kind: 'date', date: value };
}

export function number(value: number): Value {
  return { kind: 'number', number: value };
}

export function text(value: string | null): Value | null {
  return value === null || value === '' ? null : { kind: 'text', text: value };
}

export function offices(titles: readonly string[]): Value | null {
  return titles.length === 0 ? null : { kind: 'offices', titles: [...new Set(titles)] };
}

export function certainty(value: Certainty | null): Value | null {
  return value === null ? null : { kind: 'certainty', certainty: value };
}

export function sources(count: number, independent: number, isContradicted = false): Value {
  return { kind: 'sources', sources: count, independent, isContradicted };
}
