import type { Value } from './values';

/** What each column holds, and how wide it is at least, in rem. */
const known = {
  city: { kind: 'entities', width: 9 },
  fit: { kind: 'word', width: 7 },
  country: { kind: 'entities', width: 7 },
  region: { kind: 'entities', width: 8 },
  cityKind: { kind: 'word', width: 7 },
  tieKind: { kind: 'words', width: 7.5 },
  shared: { kind: 'entities', width: 11.5 },
  stage: { kind: 'word', width: 8 },
  date: { kind: 'date', width: 8 },
  sectors: { kind: 'entities', width: 9 },
  reasons: { kind: 'number', width: 6 },
  through: { kind: 'entities', width: 10 },
  statement: { kind: 'text', width: 18 },
  agreement: { kind: 'entities', width: 13 },
  agreementKind: { kind: 'word', width: 7 },
  parties: { kind: 'entities', width: 9 },
  tiedCities: { kind: 'entities', width: 8 },
  papers: { kind: 'number', width: 5 },
  paper: { kind: 'entities', width: 14 },
  paperKind: { kind: 'word', width: 8 },
  paperStatus: { kind: 'word', width: 6 },
  validFrom: { kind: 'date', width: 8 },
  validTo: { kind: 'date', width: 8 },
  signatories: { kind: 'entities', width: 10 },
  event: { kind: 'entities', width: 15 },
  eventKind: { kind: 'word', width: 7 },
  eventStatus: { kind: 'word', width: 7 },
  places: { kind: 'entities', width: 8 },
  about: { kind: 'entities', width: 13 },
  official: { kind: 'entities', width: 11 },
  honorific: { kind: 'text', width: 7 },
  offices: { kind: 'offices', width: 13 },
  officesIn: { kind: 'entities', width: 10 },
  signed: { kind: 'entities', width: 14 },
  certainty: { kind: 'certainty', width: 7 },
  sources: { kind: 'sources', width: 9 },
} as const satisfies Readonly<Record<string, { readonly kind: Value['kind']; readonly width: number }>>;

export type ColumnId = keyof typeof known;

export interface Column {
  readonly id: ColumnId;
  readonly kind: Value['kind'];
  readonly width: number;
  /** Not seen unless it is chosen. */
  readonly isAside: boolean;
}

/**
 * @param seen The first names the row.
 * @param aside Columns that stand right of the one with their key when they are chosen.
 */
export function columnsOf(
  seen: readonly ColumnId[],
  aside: Readonly<Partial<Record<ColumnId, readonly ColumnId[]>>> = {},
): readonly Column[] {
  return seen.flatMap((id) => [
    { id, ...known[id], isAside: false },
    ...(aside[id] ?? []).map((other) => ({ id: other, ...known[other], isAside: true })),
  ]);
}
