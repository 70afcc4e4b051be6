import { SearchType } from '../api/generated/enums';
import type { EntityType } from '../parts/entity/types';
import { codec } from '../selection/codec';
import { beginning, someOf, wholeNumber } from '../selection/fields';

/** No longer text is searched for: the API takes none. */
export const longestText = 200;

/** What is searched for, as the address of `/search` says it. */
export interface Search {
  readonly q: string;
  /** Only entities of these types; none: of all. */
  readonly found: readonly SearchType[];
  /** How many hits are shown at most. */
  readonly hits: number;
}

/** How many hits are shown at first, and then on demand: the API gives no more. */
export const steps = [20, 50, 100] as const;

export const searchCodec = codec<Search>({
  q: beginning(longestText),
  found: someOf(SearchType),
  hits: wholeNumber(1, 100, steps[0]),
});

/** How the API names a type where it is searched for: `CITY` of `City`. */
export const typeOf: Readonly<Record<SearchType, EntityType>> = {
  CITY: 'City',
  REGION: 'Region',
  COUNTRY: 'Country',
  OFFICIAL: 'Official',
  ORGANISATION: 'Organisation',
  AGREEMENT: 'Agreement',
  INSTRUMENT: 'Instrument',
  EVENT: 'Event',
  SECTOR: 'Sector',
  ACTIVITY: 'Activity',
  SOURCE: 'Source',
};
