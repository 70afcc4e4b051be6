import { OrganisationKind } from '../../api/generated/enums';
import type { OrganisationListQueryVariables } from '../../api/generated/OrganisationList';
import { codec } from '../../selection/codec';
import { oneOf, optionalText } from '../../selection/fields';
import { named } from './named';
import { afterField, firstOf, pagesField } from './paging';

/** Which organisations are listed, by name. */
export interface OrganisationChoice {
  /** A part of a name in any language. */
  readonly organisationText: string | null;
  readonly organisationKind: OrganisationKind | null;
  readonly organisationPages: number;
  readonly organisationAfter: string | null;
}

export const organisationCodec = codec<OrganisationChoice>({
  organisationText: optionalText,
  organisationKind: oneOf(OrganisationKind, null),
  organisationPages: pagesField,
  organisationAfter: afterField,
});

export function organisationVariables(choice: OrganisationChoice) {
  const { organisationKind: kind, organisationAfter: after } = choice;
  return {
    where: { ...named(choice.organisationText), ...(kind !== null && { kind: { eq: kind } }) },
    order: [{ name: 'ASC' }],
    first: firstOf({ pages: choice.organisationPages, after }),
    after,
  } satisfies OrganisationListQueryVariables;
}
