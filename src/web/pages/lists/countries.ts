import type { CountryListQuery } from '../../api/generated/CountryList';
import { codec } from '../../selection/codec';
import { oneOf } from '../../selection/fields';

export const countryOrders = ['NAME', 'CITIES'] as const;

export interface CountryChoice {
  readonly countryOrder: (typeof countryOrders)[number];
}

export const countryCodec = codec<CountryChoice>({ countryOrder: oneOf(countryOrders, 'NAME') });

/** A country, and how many cities are known there. */
export interface CountedCountry {
  readonly id: string;
  readonly name: string;
  readonly cities: number;
  readonly citiesWithAgreements: number;
}

/** The countries of an answer as the reader's language names them, in the order asked for; those with as many cities by name. */
export function countedCountries(
  { countries, cities, withAgreements }: CountryListQuery,
  { countryOrder }: CountryChoice,
  locale: string,
  nameOf: (country: { readonly code: string; readonly name: string }) => string,
): readonly CountedCountry[] {
  const inAll = new Map(cities.groups.nodes.map(({ key, count }) => [key, count]));
  const inThose = new Map(withAgreements.groups.nodes.map(({ key, count }) => [key, count]));
  const counted = countries.nodes.map(({ id, name, code }) => ({
    id,
    name: nameOf({ code, name }),
    cities: inAll.get(id) ?? 0,
    citiesWithAgreements: inThose.get(id) ?? 0,
  }));
  const byName = counted.toSorted((one, other) => one.name.localeCompare(other.name, locale));
  return countryOrder === 'NAME' ? byName : byName.toSorted((one, other) => other.cities - one.cities);
}
