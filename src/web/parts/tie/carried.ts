interface Reason {
  readonly independentSources: number;
  readonly sectors: readonly { readonly independentSources: number }[];
}

/** How many sources that are independent of one another say that a reason is in one of its sectors: of the sector with the most; null without sectors. */
export function sourcesOfSector({ sectors }: Pick<Reason, 'sectors'>): number | null {
  return sectors.length === 0 ? null : Math.max(...sectors.map(({ independentSources }) => independentSources));
}

/**
 * Whether so many independent sources carry a reason; where a sector was asked for, that it is in one that fits too.
 *
 * @param isOfSector Whether a sector was asked for.
 */
export function isCarried(reason: Reason, leastSources: number, isOfSector: boolean): boolean {
  const ofSector = isOfSector ? sourcesOfSector(reason) : null;
  return reason.independentSources >= leastSources && (ofSector === null || ofSector >= leastSources);
}
