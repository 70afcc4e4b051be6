import type { TieEvidenceQuery, TieEvidenceQueryVariables } from '../api/generated/TieEvidence';
import { type Selection, tieVariables } from '../selection/Selection';

type Pair = TieEvidenceQuery['asked']['pairs'][number];
export type EvidencedReason = Pair['reasons'][number];
export type OtherReason = TieEvidenceQuery['anyway']['pairs'][number]['reasons'][number];

/** Why two places are tied, and who says so. */
export interface EvidencedTie {
  readonly pairs: readonly EvidencedPair[];
  /** What ties them apart from what was asked for. */
  readonly others: readonly OtherReason[];
  /** How many more pairs of places in them fit the question: regions and countries may have many. */
  readonly unlisted: number;
}

export interface EvidencedPair {
  readonly pair: Pair;
  /** Whether a sector was asked for that no source states of it. */
  readonly isSectorNotStated: boolean;
}

export function tieEvidenceVariables(tie: readonly [string, string], selection: Selection): TieEvidenceQueryVariables {
  return { between: [...tie], withSector: selection.sector !== '', ...tieVariables(selection) };
}

export function evidencedTieOf({ asked, anyway }: TieEvidenceQuery): EvidencedTie {
  const pairs = [
    ...asked.pairs.map((pair) => ({ pair, isSectorNotStated: false })),
    ...asked.sectorNotStated.map((pair) => ({ pair, isSectorNotStated: true })),
  ];
  const shown = new Set(pairs.flatMap(({ pair }) => pair.reasons).map(({ shared }) => shared.id));
  const others = new Map(
    anyway.pairs
      .flatMap(({ reasons }) => reasons)
      .filter(({ shared }) => !shown.has(shared.id))
      .map((reason) => [reason.shared.id, reason] as const),
  );
  return { pairs, others: [...others.values()], unlisted: asked.totalCount - asked.pairs.length };
}

/** Whether its sectors are merely related to the one that was asked for. */
export function isRelatedOnly({ sectors }: Pick<EvidencedReason, 'sectors'>): boolean {
  return sectors.length > 0 && sectors.every(({ match }) => match === 'RELATED');
}
