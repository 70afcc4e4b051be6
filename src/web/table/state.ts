import { codec } from '../selection/codec';
import { type Field, flag, oneOf, text, wholeNumber } from '../selection/fields';

/** What the rows of a table stand for. */
export const allKinds = ['cities', 'ties', 'agreements', 'papers', 'events', 'officials'] as const;
export type Kind = (typeof allKinds)[number];

export interface Sort {
  /** The id of a column. */
  readonly by: string;
  readonly isDescending: boolean;
}

/** What a table of the selection shows; of a link it is opened again as it was. */
export interface TableState {
  readonly rows: Kind;
  /** Without it the rows stand as the answer has them: the strongest ties first. */
  readonly sort: Sort | null;
  /** Only rows in which this text is seen. */
  readonly filter: string;
  /** The columns that are seen, in the order of the table; null for those that it shows by itself. */
  readonly columns: readonly string[] | null;
  /** Whether what is tied by something whose sectors no source states stands among the rows. */
  readonly unstated: boolean;
  /** Whether what is tied through sectors that are related to the one asked for does. */
  readonly related: boolean;
  /** How many pages of ties the rows are of, from 1 to 40, as far as there are so many. */
  readonly tiePages: number;
}

const columnId = /^[A-Za-z]{1,30}$/;

function sortOf(given: string): Sort | null {
  const isDescending = given.startsWith('-');
  const by = given.slice(isDescending ? 1 : 0);
  return columnId.test(by) ? { by, isDescending } : null;
}

/** `date` for the earliest first, `-date` for the latest first. */
const sort: Field<Sort | null> = {
  read: (given) => (given === null ? null : sortOf(given)),
  understands: (given) => sortOf(given) !== null,
  write: (value) => value && `${value.isDescending ? '-' : ''}${value.by}`,
};

/** As many as somebody would load by hand. */
export const mostPages = 40;

/** No table has more. */
const mostColumns = 30;

const columns: Field<readonly string[] | null> = {
  read: (given) => {
    if (given === null) return null;
    const known = [...new Set(given.split(',').filter((id) => columnId.test(id)))].slice(0, mostColumns);
    return known.length === 0 ? null : known;
  },
  understands: (given) => {
    const ids = given.split(',');
    return ids.length <= mostColumns && ids.every((id) => columnId.test(id));
  },
  write: (value) => (value === null || value.length === 0 ? null : value.join(',')),
};

export const tableCodec = codec<TableState>({
  rows: oneOf(allKinds, 'cities'),
  sort,
  filter: text(),
  columns,
  unstated: flag,
  related: flag,
  tiePages: wholeNumber(1, mostPages, 1),
});
