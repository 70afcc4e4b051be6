import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';
import { useMemo } from 'react';
import type { Question } from '../api/useQuestion';
import type { Column } from './columns';
import type { Row } from './Row';
import type { TableVariables, TiesOfCity } from './ties';
import { type Rest, usePages } from './usePages';

interface Spec<Data> {
  readonly document: TypedDocumentNode<Data, TableVariables>;
  /** How many ties one request brings, from 1 to 500: what is asked of each is bounded too, and so is the cost of all. */
  readonly pageSize: number;
  /** The first names the row. */
  readonly columns: readonly Column[];
  /** @param withUnstated Whether also of ties whose sectors no source states. */
  readonly rowsOf: (pages: readonly Data[], withUnstated: boolean) => readonly Row[];
}

/** What is at hand of a table. */
export interface Loaded {
  /** Null where there is no such city. */
  readonly city: { readonly id: string; readonly name: string } | null;
  readonly rows: readonly Row[];
  /** Those that only ties bring whose sectors no source states, as far as these were asked for. */
  readonly unstatedRows: readonly Row[];
  /** How many cities are tied as asked, on all pages. */
  readonly ties: number;
  /** How many of these the rows are of. */
  readonly loadedTies: number;
  /** How many more cities are tied by something whose sectors no source states. */
  readonly unstated: number;
  readonly rest: Omit<Rest<unknown>, 'pages'>;
}

/** One of the tables: what it asks for, its columns, and how what it asks for makes rows. */
export interface Table {
  readonly document: DocumentNode;
  readonly pageSize: number;
  readonly columns: readonly Column[];
  /** @param withUnstated Whether the rows are also of ties whose sectors no source states, where these are asked for. */
  readonly useRows: (variables: TableVariables, withUnstated: boolean) => readonly [Question<unknown>, Loaded];
}

export function tableOf<Tie, Data extends TiesOfCity<Tie> = TiesOfCity<Tie>>(spec: Spec<Data>): Table {
  const { document, pageSize, columns, rowsOf } = spec;
  return {
    document,
    pageSize,
    columns,
    useRows: (variables, withUnstated) => {
      const [question, { pages: others, ...rest }] = usePages<Tie, Data>(document, variables);
      const first = question.state === 'answered' ? question.data : null;
      const loaded = useMemo(() => {
        const pages = first ? [first, ...others] : [];
        const asked = rowsOf(pages, false);
        const all = rowsOf(pages, true);
        const ids = new Set(asked.map(({ id }) => id));
        return {
          city: first?.city ?? null,
          rows: withUnstated ? all : asked,
          unstatedRows: all.filter(({ id }) => !ids.has(id)),
          ties: first?.city?.ties.totalCount ?? 0,
          loadedTies: pages.reduce((sum, { city }) => sum + (city?.ties.matching.length ?? 0), 0),
          unstated: first?.city?.ties.sectorNotStatedCount ?? 0,
        };
      }, [first, others, withUnstated]);
      return [question, { ...loaded, rest }];
    },
  };
}
