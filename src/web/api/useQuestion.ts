import { useCallback } from 'react';
import { type AnyVariables, type DocumentInput, useQuery } from 'urql';
import { type Problem, problemsOf } from './problems';

/** How it stands with something that was asked of the API. */
export type Question<Data> =
  | { readonly state: 'asking' }
  /** There is no answer, and there will be none without asking again. */
  | { readonly state: 'failed'; readonly problems: readonly Problem[]; readonly askAgain: () => void }
  /** `problems` tells what is missing in it, `isOld` that it is the last answer while a new one is on its way. */
  | {
      readonly state: 'answered';
      readonly data: Data;
      readonly problems: readonly Problem[];
      readonly isOld: boolean;
    };

export interface Asked {
  /** Nothing is asked while it is true. */
  readonly pause?: boolean;
  /** The last answer stays until the next one is there. */
  readonly keep?: boolean;
}

/** Asks a named operation. The answer to the same question is kept as long as the page is open. */
export function useQuestion<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  { pause = false, keep = false }: Asked = {},
): Question<Data> {
  const [{ data, error, fetching, stale }, execute] = useQuery<Data, AnyVariables>({
    query: document,
    variables,
    pause,
  });
  const askAgain = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const isOfBefore = fetching || stale;
  if (data && (keep || !isOfBefore)) return { state: 'answered', data, problems: problemsOf(error), isOld: isOfBefore };
  if (error && !fetching) return { state: 'failed', problems: problemsOf(error), askAgain };
  return { state: 'asking' };
}
