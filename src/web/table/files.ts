import type { DocumentNode } from 'graphql';
import { stringifyDocument } from 'urql';
import type { Citation } from '../export/citation';
import type { Cell, Rows } from '../export/csv';
import type { Selection } from '../selection/Selection';
import type { Column } from './columns';
import type { Row } from './Row';
import type { Kind, TableState } from './state';
import type { Loaded } from './tableOf';
import type { TableVariables } from './ties';
import type { Value } from './values';

/** Several things in one cell of CSV. */
const between = '; ';

/**
 * The rows as they are seen, for programs: words and dates as the API has them, names beside ids, the id of the row and its sources in columns of
 * their own.
 */
export function csvRows(columns: readonly Column[], rows: readonly Row[]): Rows {
  return {
    columns: ['id', ...columns.flatMap(namesOf), 'sourceIds', 'sourceNames'],
    rows: rows.map((row) => [
      row.id,
      ...columns.flatMap((column) => cellsOf(row.values[column.id] ?? null, column)),
      row.sources.map(({ id }) => id).join(between),
      row.sources.map(({ name }) => name).join(between),
    ]),
  };
}

/** Two columns for what has names and ids, and for two counts. */
function namesOf({ id, kind }: Column): readonly string[] {
  if (kind === 'entities') return [id, `${id}Id`];
  return kind === 'sources' ? [id, 'independentSources'] : [id];
}

function cellsOf(value: Value | null, column: Column): readonly Cell[] {
  if (value === null) return namesOf(column).map(() => null);
  switch (value.kind) {
    case 'entities':
      return [value.entities.map(({ name }) => name).join(between), value.entities.map(({ id }) => id).join(between)];
    case 'sources':
      return [value.sources, value.independent];
    default:
      return [plain(value)];
  }
}

/** A value of one part, as the API has it. */
function plain(value: Exclude<Value, { kind: 'entities' | 'sources' }>): string | number {
  switch (value.kind) {
    case 'word':
      return value.word;
    case 'words':
      return value.words.join(between);
    case 'certainty':
      return value.certainty;
    case 'date':
      return value.date;
    case 'number':
      return value.number;
    case 'text':
      return value.text;
    case 'offices':
      return value.titles.join(between);
  }
}

/** What a file tells of itself, so that the same can be asked for again. */
export interface About {
  readonly kind: Kind;
  readonly citation: Citation;
  readonly selection: Selection;
  readonly state: TableState;
  readonly document: DocumentNode;
  readonly variables: TableVariables;
  readonly loaded: Loaded;
}

/** The same with all that the cells hold: `about` tells what was asked, when, and by which query; `rows` are as they are seen. */
export function jsonOf(about: About, columns: readonly Column[], rows: readonly Row[]): string {
  const { kind, citation, selection, state, document, variables, loaded } = about;
  const file = {
    about: {
      title: citation.title,
      address: citation.address,
      takenAt: citation.at.toISOString(),
      rows: kind,
      count: rows.length,
      ties: { loaded: loaded.loadedTies, all: loaded.ties },
      selection,
      filter: state.filter,
      sort: state.sort,
      columns: columns.map(({ id }) => id),
      query: stringifyDocument(document),
      variables: { ...variables, knownAt: variables.knownAt ?? { time: citation.at.toISOString() } },
      notes: [
        'The address shows the same as it was known when the file was taken.',
        'Of a list that is given as `listed` and `more`, the others are not in the file; `namedSources` of a row are those of its first claims, the counts are of all.',
      ],
    },
    rows: rows.map((row) => ({
      id: row.id,
      ...Object.fromEntries(columns.map(({ id }) => [id, jsonValue(row.values[id] ?? null)])),
      namedSources: row.sources,
      evidence: row.evidence,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function jsonValue(value: Value | null) {
  if (value === null) return null;
  switch (value.kind) {
    case 'entities': {
      const { entities, more } = value;
      const listed = entities.map(({ __typename: type, id, name }) => ({ type, id, name }));
      return more > 0 ? { listed, more } : listed;
    }
    case 'sources':
      return { count: value.sources, independent: value.independent };
    default:
      return plain(value);
  }
}
