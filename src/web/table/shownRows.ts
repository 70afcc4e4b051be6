import type { Selection } from '../selection/Selection';
import type { Column } from './columns';
import { compareKeys, type SortKey, sortKeyOf } from './order';
import type { Row } from './Row';
import type { Sort, TableState } from './state';
import type { Words } from './useWords';

/** The columns that are seen, in the order of the table. The first one always is: it names the row. */
export function shownColumns(
  columns: readonly Column[],
  { columns: chosen, unstated, related }: TableState,
): readonly Column[] {
  return columns.filter(({ id, isAside }, index) => {
    if (id === 'fit' && !unstated && !related) return false;
    return index === 0 || (chosen === null ? !isAside : chosen.includes(id));
  });
}

/** The rows for which at least as many independent sources speak as are asked for; of a sector, as many for it too. */
export function carriedBy(
  { sources, sector }: Pick<Selection, 'sources' | 'sector'>,
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter(({ independentSources, sourcesOfSector }) => {
    const ofSector = sector === '' ? null : (sourcesOfSector ?? null);
    return Math.min(independentSources, ofSector ?? independentSources) >= sources;
  });
}

/**
 * The rows in which each word of the filter is seen in some column, in the order asked for: equals as they were, and what has no value last.
 *
 * @param columns Those that are seen.
 */
export function shownRows(
  rows: readonly Row[],
  columns: readonly Column[],
  { filter, sort }: Pick<TableState, 'filter' | 'sort'>,
  shown: Words['of'],
  collator: Intl.Collator,
): readonly Row[] {
  return sorted(filtered(rows, columns, filter, shown), columns, sort, shown, collator);
}

function filtered(
  rows: readonly Row[],
  columns: readonly Column[],
  filter: string,
  shown: Words['of'],
): readonly Row[] {
  const words = folded(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ values }) => {
    const seen = folded(columns.map(({ id }) => shown(values[id] ?? null)).join('\n'));
    return words.every((word) => seen.includes(word));
  });
}

function sorted(
  rows: readonly Row[],
  columns: readonly Column[],
  sort: Sort | null,
  shown: Words['of'],
  collator: Intl.Collator,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.by);
  if (sort === null || column === undefined) return rows;
  const keyed = rows.map((row) => ({ row, key: sortKeyOf(row.values[column.id] ?? null, shown) }));
  const direction = sort.isDescending ? -1 : 1;
  const compare = (one: SortKey, other: SortKey) => {
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return direction * compareKeys(one, other, collator);
  };
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ row }) => row);
}

/** Without case and diacritics: a reader who types Sao Paulo means São Paulo. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
