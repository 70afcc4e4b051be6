/** A sector that lies in others. */
export interface ListedSector {
  readonly id: string;
  readonly broader: { readonly nodes: readonly { readonly id: string }[] };
}

export interface SectorBranch<Sector> {
  readonly sector: Sector;
  readonly narrower: readonly SectorBranch<Sector>[];
}

/**
 * Sectors below those that contain them, siblings in the given order. One within several stands below each, with what it contains below
 * the first alone; one within none of those given stands at the top, as does the first of a circle, where sources go round in one.
 */
export function sectorTree<Sector extends ListedSector>(sectors: readonly Sector[]): readonly SectorBranch<Sector>[] {
  const given = new Set(sectors.map(({ id }) => id));
  const reached = new Set<string>();
  const branch = (sector: Sector, above: ReadonlySet<string>): SectorBranch<Sector> => {
    const path = new Set([...above, sector.id]);
    const inside = reached.has(sector.id) ? [] : sectors.filter((each) => isIn(each, sector.id) && !path.has(each.id));
    reached.add(sector.id);
    return { sector, narrower: inside.map((each) => branch(each, path)) };
  };
  const tops = sectors
    .filter(({ broader }) => !broader.nodes.some(({ id }) => given.has(id)))
    .map((sector) => branch(sector, new Set()));
  const circles = sectors.flatMap((sector) => (reached.has(sector.id) ? [] : [branch(sector, new Set())]));
  return [...tops, ...circles];
}

function isIn({ broader }: ListedSector, id: string): boolean {
  return broader.nodes.some((each) => each.id === id);
}
