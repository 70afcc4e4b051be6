import type { CityPageQuery } from '../../api/generated/CityPage';

export type City = NonNullable<CityPageQuery['city']>;

export type Sectors = CityPageQuery['sectors']['nodes'];

type Tie = City['ties']['matching'][number];

export interface TiesOfSector {
  readonly id: string;
  readonly name: string;
  /** How many cities are tied in it, or in what it contains. */
  readonly count: number;
}

/**
 * How many cities are tied in each sector, as the answer with that sector counts them: those tied in what it contains too. The most first. And how
 * many are tied by something whose sectors no source states, whatever else ties them.
 */
export function tiesBySector(ties: readonly Pick<Tie, 'sectors' | 'reasons'>[], sectors: Sectors) {
  const names = new Map([...ties.flatMap((tie) => tie.sectors), ...sectors].map(({ id, name }) => [id, name]));
  const broader = new Map(sectors.map((sector) => [sector.id, sector.broader.nodes.map(({ id }) => id)]));
  const within = ties.map((tie) => withBroader(tie.sectors, broader));
  const counted = [...names]
    .map(([id, name]): TiesOfSector => ({ id, name, count: within.filter((of) => of.has(id)).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
  const notStated = ties.filter(({ reasons }) => reasons.some((reason) => reason.sectors.length === 0)).length;
  return { sectors: counted, notStated };
}

/** The ids of sectors and of all that contain them, at any depth. */
function withBroader(sectors: Tie['sectors'], broader: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(sectors.map(({ id }) => id));
  // What is added on the way is visited too.
  for (const id of found) for (const wider of broader.get(id) ?? []) found.add(wider);
  return found;
}
