import type { SectorMatch } from '../api/generated/enums';
import type { TableCitiesQueryVariables } from '../api/generated/TableCities';
import { type Selection, timeVariables } from '../selection/Selection';

/** All tables ask for the ties of the selection's city, a page of them at a time, and for what they show of each. */
export type TableVariables = TableCitiesQueryVariables;

/** A tie with as much as tells how it fits. */
export interface Fitting {
  readonly city: { readonly id: string };
  readonly reasons: readonly { readonly sectors: readonly { readonly match: SectorMatch }[] }[];
}

export interface TiesOfCity<Tie> {
  readonly city: {
    readonly id: string;
    readonly name: string;
    /** As asked, and those through related sectors among them; only where a sector was asked for. */
    readonly withRelated?: {
      readonly totalCount: number;
      readonly hasNextPage: boolean;
      readonly endCursor: string | null;
      readonly matching: readonly Tie[];
    };
    readonly ties: {
      readonly totalCount: number;
      readonly hasNextPage: boolean;
      readonly endCursor: string | null;
      readonly matching: readonly Tie[];
      readonly sectorNotStatedCount: number;
      /** Only where it was asked for; the same on all pages. */
      readonly sectorNotStated?: readonly Tie[];
    };
  } | null;
}

/** What stands among the rows besides what was asked for. */
export interface Beside {
  /** Ties by something whose sectors no source states. */
  readonly unstated: boolean;
  /** Ties through sectors that are related to the one asked for, and not through it. */
  readonly related: boolean;
}

/** Both lists are within the cost that the API allows: this one is the shorter one. */
const partRelated = 1 / 5;

/** @param first How many ties a page has, in fives. */
export function tableVariables(selection: Selection, { unstated, related }: Beside, first: number): TableVariables {
  const { city, sector, kinds, stage, certainty, during } = selection;
  return {
    city,
    sector: sector === '' ? null : sector,
    kinds: kinds.length === 0 ? null : kinds,
    minStage: stage,
    minCertainty: certainty,
    during,
    ...timeVariables(selection),
    unstated,
    related: sector !== '',
    firstRelated: related && sector !== '' ? Math.ceil(first * partRelated) : 0,
    afterRelated: null,
    first,
    after: null,
  };
}

export type Fit = 'ASKED' | 'RELATED' | 'UNSTATED';

/** A tie, and whether it is as asked, only through related sectors, or something whose sectors no source states. */
export interface FittingTie<Tie> {
  readonly tie: Tie;
  readonly fit: Fit;
}

/** Those of all pages, as asked first; the others only where they are wanted. */
export function tiesOf<Tie extends Fitting>(
  pages: readonly TiesOfCity<Tie>[],
  beside: Beside,
): readonly FittingTie<Tie>[] {
  const asked = pages.flatMap(({ city }) => city?.ties.matching ?? []);
  const related = beside.related ? relatedOf(pages) : [];
  const unstated = (beside.unstated && pages[0]?.city?.ties.sectorNotStated) || [];
  return [
    ...asked.map((tie) => ({ tie, fit: 'ASKED' as const })),
    ...related.map((tie) => ({ tie, fit: 'RELATED' as const })),
    ...unstated.map((tie) => ({ tie, fit: 'UNSTATED' as const })),
  ];
}

/** Those that are tied through related sectors alone, on all pages. */
export function relatedOf<Tie extends Fitting>(pages: readonly TiesOfCity<Tie>[]): readonly Tie[] {
  return pages
    .flatMap(({ city }) => city?.withRelated?.matching ?? [])
    .filter(({ reasons }) => reasons.every(({ sectors }) => sectors.every(({ match }) => match === 'RELATED')));
}
