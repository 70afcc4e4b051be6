import { SourceKind } from '../../api/generated/enums';
import type { SourceListQueryVariables } from '../../api/generated/SourceList';
import { codec } from '../../selection/codec';
import { oneOf, optionalText } from '../../selection/fields';
import { afterField, firstOf, pagesField } from './paging';

export const sourceOrders = ['NEWEST', 'OLDEST', 'NAME', 'PUBLISHER'] as const;

/** Which sources are listed, and in which order. */
export interface SourceChoice {
  /** The id of an organisation, or `-` for those of whom no publisher is known. */
  readonly sourcePublisher: string | null;
  readonly sourceKind: SourceKind | null;
  /** BCP 47, or `-` for those of no known language. */
  readonly sourceLanguage: string | null;
  readonly sourceOrder: (typeof sourceOrders)[number];
  readonly sourcePages: number;
  readonly sourceAfter: string | null;
}

/** Stands for what is not known. */
export const notKnown = '-';

export const sourceCodec = codec<SourceChoice>({
  sourcePublisher: optionalText,
  sourceKind: oneOf(SourceKind, null),
  sourceLanguage: optionalText,
  sourceOrder: oneOf(sourceOrders, 'NEWEST'),
  sourcePages: pagesField,
  sourceAfter: afterField,
});

const orders = {
  NEWEST: [{ published: 'DESC' }],
  OLDEST: [{ published: 'ASC' }],
  NAME: [{ name: 'ASC' }],
  PUBLISHER: [{ publisher: { name: 'ASC' } }, { published: 'DESC' }],
} as const satisfies Record<SourceChoice['sourceOrder'], SourceListQueryVariables['order']>;

type Where = NonNullable<SourceListQueryVariables['where']>;

export function sourceVariables(choice: SourceChoice) {
  const { sourcePublisher: publisher, sourceKind: kind, sourceLanguage: language, sourceOrder, sourceAfter } = choice;
  return {
    where: {
      ...(publisher !== null && ofPublisher(publisher)),
      ...(kind !== null && { kind: { eq: kind } }),
      ...(language !== null && { language: language === notKnown ? { isNull: true } : { eq: language } }),
    },
    order: orders[sourceOrder],
    first: firstOf({ pages: choice.sourcePages, after: sourceAfter }),
    after: sourceAfter,
  } satisfies SourceListQueryVariables;
}

function ofPublisher(id: string): Where {
  return id === notKnown ? { not: { publisher: {} } } : { publisher: { node: { id: { eq: id } } } };
}
