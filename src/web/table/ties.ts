import type { TableCitiesQueryVariables } from '../api/generated/TableCities';
import { type Selection, tieVariables } from '../selection/Selection';

/** All tables ask for the ties of the selection's city, a page of them at a time, and for what they show of each. */
export type TableVariables = TableCitiesQueryVariables;

export interface TiesOfCity<Tie> {
  readonly city: {
    readonly id: string;
    readonly name: string;
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

export function tableVariables(selection: Selection, unstated: boolean, first: number): TableVariables {
  return { city: selection.city, ...tieVariables(selection), unstated, first, after: null };
}

/** A tie, and whether it is as asked, or something whose sectors no source states. */
export interface FittingTie<Tie> {
  readonly tie: Tie;
  readonly fit: 'ASKED' | 'UNSTATED';
}

/** Those of all pages, as asked first; the others only where they are wanted. */
export function tiesOf<Tie>(pages: readonly TiesOfCity<Tie>[], withUnstated: boolean): readonly FittingTie<Tie>[] {
  const asked = pages.flatMap(({ city }) => city?.ties.matching ?? []);
  const unstated = (withUnstated && pages[0]?.city?.ties.sectorNotStated) || [];
  return [
    ...asked.map((tie) => ({ tie, fit: 'ASKED' as const })),
    ...unstated.map((tie) => ({ tie, fit: 'UNSTATED' as const })),
  ];
}
