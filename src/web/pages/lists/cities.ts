import type { CityListQueryVariables } from '../../api/generated/CityList';
import { codec } from '../../selection/codec';
import { oneOf, optionalText } from '../../selection/fields';
import { named } from './named';
import { afterField, firstOf, pagesField } from './paging';

export const cityOrders = ['NAME', 'COUNTRY'] as const;

/** Which cities are listed, and in which order. */
export interface CityChoice {
  /** A part of a name in any language, without regard to case and diacritics. */
  readonly cityText: string | null;
  /** The id of a country. */
  readonly cityCountry: string | null;
  readonly cityOrder: (typeof cityOrders)[number];
  readonly cityPages: number;
  readonly cityAfter: string | null;
}

export const cityCodec = codec<CityChoice>({
  cityText: optionalText,
  cityCountry: optionalText,
  cityOrder: oneOf(cityOrders, 'NAME'),
  cityPages: pagesField,
  cityAfter: afterField,
});

const orders = {
  NAME: [{ name: 'ASC' }],
  COUNTRY: [{ country: { name: 'ASC' } }, { name: 'ASC' }],
} as const satisfies Record<CityChoice['cityOrder'], CityListQueryVariables['order']>;

type Where = NonNullable<CityListQueryVariables['where']>;

export function cityVariables({ cityText, cityCountry, cityOrder, cityPages, cityAfter }: CityChoice) {
  const inCountry: Where = cityCountry === null ? {} : { country: { node: { id: { eq: cityCountry } } } };
  return {
    where: { ...named(cityText), ...inCountry },
    order: orders[cityOrder],
    first: firstOf({ pages: cityPages, after: cityAfter }),
    after: cityAfter,
  } satisfies CityListQueryVariables;
}
