import type { OfficialListQueryVariables } from '../../api/generated/OfficialList';
import { codec } from '../../selection/codec';
import { optionalText } from '../../selection/fields';
import { named } from './named';
import { afterField, firstOf, pagesField } from './paging';

/** Which officials are listed, by name. */
export interface OfficialChoice {
  /** A part of a name in any language. */
  readonly officialText: string | null;
  /** The id of a city, region or country. */
  readonly officialPlace: string | null;
  readonly officialPages: number;
  readonly officialAfter: string | null;
}

export const officialCodec = codec<OfficialChoice>({
  officialText: optionalText,
  officialPlace: optionalText,
  officialPages: pagesField,
  officialAfter: afterField,
});

type Where = NonNullable<OfficialListQueryVariables['where']>;

export function officialVariables({ officialText, officialPlace, officialPages, officialAfter }: OfficialChoice) {
  return {
    where: { and: [named(officialText), ...(officialPlace === null ? [] : [inOfficeAt(officialPlace)])] },
    order: [{ name: 'ASC' }],
    first: firstOf({ pages: officialPages, after: officialAfter }),
    after: officialAfter,
  } satisfies OfficialListQueryVariables;
}

/** In an office of the place itself, or of an organisation that is part of it: its legislature, a department. */
function inOfficeAt(place: string): Where {
  const id = { eq: place };
  return {
    or: [
      { officesInPlaces: { some: { node: { id } } } },
      { officesInOrganisations: { some: { node: { governments: { some: { node: { id } } } } } } },
    ],
  };
}
