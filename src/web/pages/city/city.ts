import type { CityPageQuery } from '../../api/generated/CityPage';

export type City = NonNullable<CityPageQuery['city']>;

type Tie = City['ties']['matching'][number];

export interface TiesOfSector {
  readonly id: string;
  readonly name: string;
  /** How many cities are tied in it. */
  readonly count: number;
}

/** How many cities are tied in each sector that sources state, the most first; and how many by something whose sectors no source states. */
export function tiesBySector(ties: readonly Pick<Tie, 'sectors'>[]) {
  const names = new Map(ties.flatMap(({ sectors }) => sectors.map(({ id, name }) => [id, name] as const)));
  const sectors = [...names]
    .map(
      ([id, name]): TiesOfSector => ({
        id,
        name,
        count: ties.filter((tie) => tie.sectors.some((sector) => sector.id === id)).length,
      }),
    )
    .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
  return { sectors, withoutSector: ties.filter((tie) => tie.sectors.length === 0).length };
}
