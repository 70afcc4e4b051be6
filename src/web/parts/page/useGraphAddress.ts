import { useCallback } from 'react';
import { useSearch } from 'wouter';
import { timeCodec } from '../../selection/Selection';
import { withQuery } from '../../selection/useAddress';

/** Gives the address of the graph with an entity in its middle, at the time of the question. */
export function useGraphAddress() {
  const search = useSearch();
  return useCallback(
    (id: string): string => {
      const query = new URLSearchParams(timeCodec.write(timeCodec.read(search)));
      query.set('focus', id);
      return withQuery('/graph', query.toString());
    },
    [search],
  );
}
