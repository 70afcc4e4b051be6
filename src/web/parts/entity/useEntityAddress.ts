import { useCallback } from 'react';
import { useSearch } from 'wouter';
import { timeCodec } from '../../selection/Selection';
import { withQuery } from '../../selection/useAddress';
import { addressOf, type EntityRef } from './types';

/** The address of an entity's own page, at the time of the question: what is not of now stays so from page to page. */
export function useEntityAddress() {
  const search = useSearch();
  return useCallback(
    (entity: EntityRef): string => withQuery(addressOf(entity), timeCodec.write(timeCodec.read(search))),
    [search],
  );
}
