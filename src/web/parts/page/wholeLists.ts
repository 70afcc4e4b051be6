import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { codec } from '../../selection/codec';
import { ids } from '../../selection/fields';
import { useAddress, withQuery } from '../../selection/useAddress';

/** Names of the lists of a page that are asked for in full. */
const wholeLists = codec<{ readonly all: readonly string[] }>({ all: ids(20) });

/** How many a list of a page has at first, and how many the API gives at once. */
const firstLength = 100;
const greatestLength = 500;

/** How long the lists of a page are, by the address: `?all=agreements` asks for one in full. */
export function useWholeLists() {
  const [{ all }] = useAddress(wholeLists);
  const [path] = useLocation();
  const search = useSearch();
  /** What `first` is for a list. */
  const first = useCallback((list: string) => (all.includes(list) ? greatestLength : firstLength), [all]);
  /** The address of the same page with that list in full; null where it is, as far as the API gives it. */
  const addressOfAll = useCallback(
    (list: string) => (all.includes(list) ? null : withQuery(path, wholeLists.write({ all: [...all, list] }, search))),
    [all, path, search],
  );
  return { first, addressOfAll };
}
