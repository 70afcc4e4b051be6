import { InstrumentKind, InstrumentStatus } from '../../api/generated/enums';
import type { PaperListQueryVariables } from '../../api/generated/PaperList';
import { codec } from '../../selection/codec';
import { oneOf, optionalText } from '../../selection/fields';
import { named } from './named';
import { afterField, firstOf, pagesField } from './paging';

export const paperOrders = ['NEWEST', 'OLDEST', 'NAME'] as const;

/** Which papers are listed, and in which order. */
export interface PaperChoice {
  /** A part of a name in any language. */
  readonly paperText: string | null;
  readonly paperKind: InstrumentKind | null;
  readonly paperStatus: InstrumentStatus | null;
  readonly paperOrder: (typeof paperOrders)[number];
  readonly paperPages: number;
  readonly paperAfter: string | null;
}

export const paperCodec = codec<PaperChoice>({
  paperText: optionalText,
  paperKind: oneOf(InstrumentKind, null),
  paperStatus: oneOf(InstrumentStatus, null),
  paperOrder: oneOf(paperOrders, 'NEWEST'),
  paperPages: pagesField,
  paperAfter: afterField,
});

const orders = {
  NEWEST: [{ date: 'DESC' }],
  OLDEST: [{ date: 'ASC' }],
  NAME: [{ name: 'ASC' }],
} as const satisfies Record<PaperChoice['paperOrder'], PaperListQueryVariables['order']>;

export function paperVariables(choice: PaperChoice) {
  const { paperKind: kind, paperStatus: status, paperAfter: after } = choice;
  return {
    where: {
      ...named(choice.paperText),
      ...(kind !== null && { kind: { eq: kind } }),
      ...(status !== null && { status: { eq: status } }),
    },
    order: orders[choice.paperOrder],
    first: firstOf({ pages: choice.paperPages, after }),
    after,
  } satisfies PaperListQueryVariables;
}
