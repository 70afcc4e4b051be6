import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';
import { useMemo } from 'react';
import type { Question } from '../api/useQuestion';
import type { Column } from './columns';
import type { Row } from './Row';
import { type Beside, type Fitting, relatedOf, type TableVariables, type TiesOfCity } from './ties';
import { type Rest, usePages } from './usePages';

interface Spec<Data> {
  readonly document: TypedDocumentNode<Data, TableVariables>;
  /** How many ties one request brings, from 1 to 500: what is asked of each is bounded too, and so is the cost of all. */
  readonly pageSize: number;
  /** The first names the row. */
  readonly columns: readonly Column[];
  readonly rowsOf: (pages: readonly Data[], beside: Beside) => readonly Row[];
}

/** What is at hand of a table. */
export interface Loaded {
  /** Null where there is no such city. */
  readonly city: { readonly id: string; readonly name: string } | null;
  readonly rows: readonly Row[];
  /** Those that only ties bring whose sectors no source states, as far as these were asked for. */
  readonly unstatedRows: readonly Row[];
  /** Those that only ties through related sectors bring, as far as these were asked for. */
  readonly relatedRows: readonly Row[];
  /** How many cities are tied as asked, on all pages; and through related sectors, where these are wanted. */
  readonly ties: number;
  /** How many pages of them are at hand. */
  readonly pages: number;
  /** How many of these the rows are of. */
  readonly loadedTies: number;
  /** How many more cities are tied by something whose sectors no source states. */
  readonly unstated: number;
  /** How many more cities are tied through related sectors alone. */
  readonly related: number;
  readonly rest: Omit<Rest<unknown>, 'pages'>;
}

/** One of the tables: what it asks for, its columns, and how what it asks for makes rows. */
export interface Table {
  readonly document: DocumentNode;
  readonly pageSize: number;
  readonly columns: readonly Column[];
  /** @param beside Of what the rows are besides, where that is asked for. */
  readonly useRows: (variables: TableVariables, beside: Beside) => readonly [Question<unknown>, Loaded];
}

export function tableOf<Tie extends Fitting, Data extends TiesOfCity<Tie> = TiesOfCity<Tie>>(spec: Spec<Data>): Table {
  const { document, pageSize, columns, rowsOf } = spec;
  return {
    document,
    pageSize,
    columns,
    useRows: (variables, { unstated, related }) => {
      const [question, { pages: others, ...rest }] = usePages<Tie, Data>(document, variables);
      const first = question.state === 'answered' ? question.data : null;
      const loaded = useMemo(() => {
        const pages = first ? [first, ...others] : [];
        const asked = rowsOf(pages, { unstated: false, related: false });
        const ids = new Set(asked.map(({ id }) => id));
        const only = (rows: readonly Row[]) => rows.filter(({ id }) => !ids.has(id));
        const { ties, withRelated } = first?.city ?? {};
        const total = ties?.totalCount ?? 0;
        const besides = withRelated ? withRelated.totalCount - total : 0;
        return {
          city: first?.city ?? null,
          pages: pages.length,
          rows: unstated || related ? rowsOf(pages, { unstated, related }) : asked,
          unstatedRows: only(rowsOf(pages, { unstated: true, related: false })),
          relatedRows: only(rowsOf(pages, { unstated: false, related: true })),
          ties: total + (related ? besides : 0),
          loadedTies:
            pages.reduce((sum, { city }) => sum + (city?.ties.matching.length ?? 0), 0) +
            (related ? relatedOf(pages).length : 0),
          unstated: ties?.sectorNotStatedCount ?? 0,
          related: besides,
        };
      }, [first, others, unstated, related]);
      return [question, { ...loaded, rest }];
    },
  };
}
