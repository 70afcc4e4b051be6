import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Codec, codec } from '../../selection/codec';
import { among, ids } from '../../selection/fields';
import { useAddress, withQuery } from '../../selection/useAddress';

interface Whole<Name extends string> {
  /** Names of the lists of a page that are asked for in full. */
  readonly all: readonly Name[];
}

/** The lists of a page, called as the variables of its operation. */
export interface PageLists<Name extends string> {
  readonly names: readonly Name[];
  readonly codec: Codec<Whole<Name>>;
}

/** Of whichever page. */
const anyLists = codec<Whole<string>>({ all: ids(20) });

/** How many a list of a page has at first, and how many the API gives at once. */
const firstLength = 100;
const greatestLength = 500;

export function pageLists<const Name extends string>(...names: readonly Name[]): PageLists<Name> {
  return { names, codec: codec<Whole<Name>>({ all: among(names) }) };
}

/**
 * How many of each list of a page are asked for, by the address: `?all=agreements` asks for one in full.
 *
 * @param lists The same object each time.
 */
export function useListLengths<Name extends string>({
  names,
  codec: of,
}: PageLists<Name>): Readonly<Record<Name, number>> {
  const [{ all }] = useAddress(of);
  return useMemo(() => {
    const lengths = names.map((name) => [name, all.includes(name) ? greatestLength : firstLength] as const);
    return Object.fromEntries(lengths) as Record<Name, number>;
  }, [names, all]);
}

/** The address of the same page with a list of it in full; null where it is, as far as the API gives it. */
export function useAddressOfAll(): (list: string) => string | null {
  const [path] = useLocation();
  const search = useSearch();
  return useCallback(
    (list) => {
      const { all } = anyLists.read(search);
      return all.includes(list) ? null : withQuery(path, anyLists.write({ all: [...all, list] }, search));
    },
    [path, search],
  );
}
