import { useCallback } from 'react';
import { useSearch } from 'wouter';
import { timeCodec } from './Selection';
import { withQuery } from './useAddress';

/** Gives the address of a path at the time of the question, with some query of its own. */
export function useTimedAddress() {
  const search = useSearch();
  return useCallback(
    (path: string, query = ''): string => withQuery(path, timeCodec.write(timeCodec.read(search), query)),
    [search],
  );
}
