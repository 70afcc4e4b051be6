import type { Value } from './values';

/** What each column holds, and how wide it is at least, in rem. */
const known = {
  city: { kind: 'entities', width: 10 },
  fit: { kind: 'word', width: 9 },
  country: { kind: 'entities', width: 8 },
  region: { kind: 'entities', width: 10 },
  cityKind: { kind: 'word', width: 7 },
  tieKind: { kind: 'word', width: 9 },
  shared: { kind: 'entities', width: 18 },
  stage: { kind: 'word', width: 10 },
  date: { kind: 'date', width: 10 },
  sectors: { kind: 'entities', width: 14 },
  reasons: { kind: 'number', width: 7 },
  through: { kind: 'entities', width: 12 },
  statement: { kind: 'text', width: 20 },
  agreement: { kind: 'entities', width: 16 },
  agreementKind: { kind: 'word', width: 9 },
  parties: { kind: 'entities', width: 14 },
  tiedCities: { kind: 'entities', width: 10 },
  papers: { kind: 'number', width: 6 },
  paper: { kind: 'entities', width: 18 },
  paperKind: { kind: 'word', width: 10 },
  paperStatus: { kind: 'word', width: 8 },
  validFrom: { kind: 'date', width: 10 },
  validTo: { kind: 'date', width: 10 },
  signatories: { kind: 'entities', width: 14 },
  event: { kind: 'entities', width: 18 },
  eventKind: { kind: 'word', width: 8 },
  eventStatus: { kind: 'word', width: 9 },
  places: { kind: 'entities', width: 10 },
  about: { kind: 'entities', width: 16 },
  official: { kind: 'entities', width: 12 },
  honorific: { kind: 'text', width: 8 },
  offices: { kind: 'text', width: 16 },
  officesIn: { kind: 'entities', width: 12 },
  signed: { kind: 'entities', width: 18 },
  certainty: { kind: 'certainty', width: 8 },
  sources: { kind: 'sources', width: 11 },
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
