import { describe, expect, it } from 'vitest';
import { countedCountries } from './countries';

const named = { JP: 'Jepang', AU: 'Australia', DE: 'Jerman' } as const;

const answer = {
  countries: {
    totalCount: 3,
    nodes: [
      { id: 'australia', name: 'Australia', code: 'AU' },
      { id: 'germany', name: 'Germany', code: 'DE' },
      { id: 'japan', name: 'Japan', code: 'JP' },
    ],
  },
  cities: {
    groups: {
      nodes: [
        { key: 'japan', count: 5 },
        { key: 'germany', count: 5 },
        { key: null, count: 9 },
      ],
    },
  },
  withAgreements: { groups: { nodes: [{ key: 'japan', count: 3 }] } },
};

function countries(countryOrder: 'NAME' | 'CITIES') {
  const nameOf = ({ code, name }: { readonly code: string; readonly name: string }) =>
    Object.entries(named).find(([key]) => key === code)?.[1] ?? name;
  return countedCountries(answer, { countryOrder }, 'id', nameOf).map((country) => [
    country.name,
    country.cities,
    country.citiesWithAgreements,
  ]);
}

describe('countries', () => {
  it('come by the names that the reader sees, those without cities too', () => {
    expect(countries('NAME')).toEqual([
      ['Australia', 0, 0],
      ['Jepang', 5, 3],
      ['Jerman', 5, 0],
    ]);
  });

  it('come by their cities, and by name where they have as many', () => {
    expect(countries('CITIES').map(([name]) => name)).toEqual(['Jepang', 'Jerman', 'Australia']);
  });
});
