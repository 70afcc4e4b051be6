import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Codec } from './codec';
import { codecsInUse } from './codecsInUse';

export interface Change {
  /** Takes the place of the present entry of the history, where going back to it would be of no use: while somebody types. */
  readonly replace?: boolean;
}

/**
 * The state that the present address holds, and a way to change some of it, which makes an entry in the browser's history.
 *
 * @param codec The same object each time.
 */
export function useAddress<T extends object>(codec: Codec<T>) {
  const [, navigate] = useLocation();
  const search = useSearch();
  useEffect(() => codecsInUse.use(codec), [codec]);
  const state = useMemo(() => codec.read(search), [codec, search]);
  const change = useCallback(
    (part: Partial<T>, { replace = false }: Change = {}) => {
      // Of the moment of the change, not of the last drawing: two changes in one event are both kept.
      const { pathname, search: now } = window.location;
      const before = codec.read(now);
      const [address, after] = [before, { ...before, ...part }].map((of) => withQuery(pathname, codec.write(of, now)));
      // What changes nothing is nothing to go back to.
      if (after !== undefined && after !== address) navigate(after, { replace });
    },
    [codec, navigate],
  );
  return [state, change] as const;
}

/** A path with a query, where there is one. */
export function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
