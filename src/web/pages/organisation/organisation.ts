import type { OrganisationPageQuery } from '../../api/generated/OrganisationPage';

/** As its page asks for it. */
export type Organisation = NonNullable<OrganisationPageQuery['organisation']>;
