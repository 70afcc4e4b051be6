// What every client asks: the shipped query with its variable, and a document that is not valid.
import { readFileSync } from 'node:fs';

export const question = readFileSync(new URL('../../../schema/operations/CulturalTies.graphql', import.meta.url), 'utf8');
export const variables = { city: 'denpasar' };
export const invalid = 'query Invalid($city: ID!) { city(id: $city) { nam } }';

/** The names of the cities that share cultural ties, and what the client made of the invalid document. */
export function report(data, error) {
  console.log(JSON.stringify({ cities: data.city.ties.matching.map((tie) => tie.city.name), error }));
}
