import type { AgreementStage, TieKind } from '../../api/generated/enums';
import type { EntityType } from '../entity/types';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Why two places are tied, as far as a sentence says it. */
export interface Reason {
  readonly kind: TieKind;
  /** The agreement, paper, organisation or event. */
  readonly shared: Named & { readonly __typename: EntityType };
  /** How far the agreement got. */
  readonly stage: AgreementStage | null;
  readonly date: string | null;
  readonly sectors: readonly { readonly sector: Named }[];
  /** The organisations that stand for one of the places. */
  readonly through: readonly Named[];
}
