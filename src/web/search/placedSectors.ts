import type { SectorsQuery } from '../api/generated/Sectors';

export type Sector = SectorsQuery['sectors']['nodes'][number];

/** A sector in its place below the one that contains it. */
export interface PlacedSector {
  readonly sector: Sector;
  /** Those that contain it, the widest first. */
  readonly within: readonly Sector[];
}

/**
 * All sectors, each once and below the first of those that contain it, beside one another by name. What contains itself by a detour stands at the top.
 */
export function placedSectors(sectors: readonly Sector[], locale: string): readonly PlacedSector[] {
  const byName = new Intl.Collator(locale);
  const sorted = [...sectors].sort((one, other) => byName.compare(one.name, other.name));
  const known = new Set(sorted.map(({ id }) => id));
  const above = (sector: Sector) => sector.broader.nodes.find(({ id }) => known.has(id))?.id ?? null;
  const placed = new Map<string, PlacedSector>();
  const place = (sector: Sector, within: readonly Sector[]) => {
    if (placed.has(sector.id)) return;
    placed.set(sector.id, { sector, within });
    for (const narrower of sorted) if (above(narrower) === sector.id) place(narrower, [...within, sector]);
  };
  for (const sector of sorted) if (above(sector) === null) place(sector, []);
  for (const sector of sorted) place(sector, []);
  return [...placed.values()];
}
