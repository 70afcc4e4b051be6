import type { AgreementListQueryVariables } from '../../api/generated/AgreementList';
import { AgreementKind, AgreementStage } from '../../api/generated/enums';
import { codec } from '../../selection/codec';
import { oneOf, optionalText } from '../../selection/fields';
import { named } from './named';
import { afterField, firstOf, pagesField } from './paging';

/** How far an agreement got, or that no source tells. */
export const reachedStages = [...AgreementStage, 'NOT_STATED'] as const;

export const agreementOrders = ['NEWEST', 'OLDEST', 'NAME'] as const;

/** Which agreements are listed, and in which order. */
export interface AgreementChoice {
  /** A part of a name in any language. */
  readonly agreementText: string | null;
  readonly agreementStage: (typeof reachedStages)[number] | null;
  readonly agreementKind: AgreementKind | null;
  /** By when they got as far as they are, or by name. */
  readonly agreementOrder: (typeof agreementOrders)[number];
  readonly agreementPages: number;
  readonly agreementAfter: string | null;
}

export const agreementCodec = codec<AgreementChoice>({
  agreementText: optionalText,
  agreementStage: oneOf(reachedStages, null),
  agreementKind: oneOf(AgreementKind, null),
  agreementOrder: oneOf(agreementOrders, 'NEWEST'),
  agreementPages: pagesField,
  agreementAfter: afterField,
});

const orders = {
  NEWEST: [{ stageDate: 'DESC' }],
  OLDEST: [{ stageDate: 'ASC' }],
  NAME: [{ name: 'ASC' }],
} as const satisfies Record<AgreementChoice['agreementOrder'], AgreementListQueryVariables['order']>;

export function agreementVariables(choice: AgreementChoice) {
  const { agreementStage: stage, agreementKind: kind, agreementAfter: after } = choice;
  return {
    where: {
      ...named(choice.agreementText),
      ...(stage !== null && { stage: stage === 'NOT_STATED' ? { isNull: true } : { eq: stage } }),
      ...(kind !== null && { kind: { eq: kind } }),
    },
    order: orders[choice.agreementOrder],
    first: firstOf({ pages: choice.agreementPages, after }),
    after,
  } satisfies AgreementListQueryVariables;
}
