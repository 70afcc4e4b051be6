import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { type Problem, problemsOf } from '../api/problems';
import { type Question, useQuestion } from '../api/useQuestion';
import type { TableVariables, TiesOfCity } from './ties';

/** Pages after the first one. */
export interface Rest<Data> {
  readonly pages: readonly Data[];
  readonly isAsking: boolean;
  /** Why the next page did not come; none while nothing went wrong. */
  readonly problems: readonly Problem[];
  /** Null where there is none after the last one. */
  readonly askNext: (() => void) | null;
}

interface Asked<Data> {
  /** The first page that they come after: of another question there are none yet. */
  readonly after: Data | null;
  readonly pages: readonly Data[];
  readonly isAsking: boolean;
  readonly problems: readonly Problem[];
}

const none = { pages: [], isAsking: false, problems: [] } as const;

/** Asks for the first page of a table, and for each of the others when it is wanted. */
export function usePages<Tie, Data extends TiesOfCity<Tie>>(
  document: TypedDocumentNode<Data, TableVariables>,
  variables: TableVariables,
): readonly [Question<Data>, Rest<Data>] {
  const client = useClient();
  const question = useQuestion(document, variables, { keep: true });
  const first = question.state === 'answered' ? question.data : null;
  const [asked, setAsked] = useState<Asked<Data>>({ after: null, ...none });
  const { pages, isAsking, problems }: Omit<Asked<Data>, 'after'> = asked.after === first ? asked : none;

  const { ties, withRelated } = (pages.at(-1) ?? first)?.city ?? {};
  const hasNextPage = ties?.hasNextPage || (variables.firstRelated !== 0 && withRelated?.hasNextPage);
  const after = ties?.endCursor ?? null;
  const afterRelated = withRelated?.endCursor ?? null;
  const askNext = useCallback(async () => {
    setAsked({ after: first, pages, isAsking: true, problems: [] });
    const { data, error } = await client.query(document, { ...variables, after, afterRelated }).toPromise();
    const answer = {
      after: first,
      pages: data ? [...pages, data] : pages,
      isAsking: false,
      problems: problemsOf(error),
    };
    // Of a question that was asked meanwhile the answer is none.
    setAsked((present) => (present.after === first ? answer : present));
  }, [client, document, variables, first, pages, after, afterRelated]);
  return [question, { pages, isAsking, problems, askNext: hasNextPage && !isAsking ? askNext : null }];
}
