import type { CityListQueryVariables } from '../../api/generated/CityList';
import { codec } from '../../selection/codec';
import { optionalText } from '../../selection/fields';
import { afterField, firstOf, pagesField } from './paging';

/** Which cities are listed. */
export interface CityChoice {
  /** A part of a name in any language, without regard to case and diacritics. */
  readonly cityText: string | null;
  /** The id of a country. */
  readonly cityCountry: string | null;
  readonly cityPages: number;
  readonly cityAfter: string | null;
}

export const cityCodec = codec<CityChoice>({
  cityText: optionalText,
  cityCountry: optionalText,
  cityPages: pagesField,
  cityAfter: afterField,
});

type Where = NonNullable<CityListQueryVariables['where']>;

export function cityVariables({ cityText, cityCountry, cityPages, cityAfter }: CityChoice) {
  const text = cityText === null ? null : { contains: cityText, folded: true };
  const named: Where = text === null ? {} : { or: [{ name: text }, { names: { some: { node: { text } } } }] };
  const inCountry: Where = cityCountry === null ? {} : { country: { node: { id: { eq: cityCountry } } } };
  return {
    where: { ...named, ...inCountry },
    first: firstOf({ pages: cityPages, after: cityAfter }),
    after: cityAfter,
  } satisfies CityListQueryVariables;
}
