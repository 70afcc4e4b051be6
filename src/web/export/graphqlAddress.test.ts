import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { AnswerDocument } from '../api/generated/Answer';
import { graphqlAddress } from './graphqlAddress';

function opened(address: string | null) {
  const { pathname, searchParams } = new URL(address ?? '', 'http://localhost');
  return { pathname, query: searchParams.get('query') ?? '', variables: searchParams.get('variables') };
}

it('opens the IDE with the operation as it is laid out, and its variables', () => {
  const { pathname, query, variables } = opened(graphqlAddress(AnswerDocument, { city: 'são-paulo', sector: null }));
  expect(pathname).toBe('/graphql');
  expect(query).toMatch(/^query Answer\(/);
  expect(query.split('\n', 1)[0]).toContain('$named: ID! = "", $');
  expect(query.split('\n').length).toBeGreaterThan(20);
  expect(query).toContain('fragment AnsweredTie on Tie');
  expect(() => parse(query)).not.toThrow();
  expect(variables).toBe('{"city":"são-paulo","sector":null}');
});

const ofFields = (count: number) => parse(`{ ${Array.from({ length: count }, (_, i) => `field${i}`).join(' ')} }`);

it('writes on one line what is too long otherwise', () => {
  const { query } = opened(graphqlAddress(ofFields(700), {}));
  expect(query).not.toContain('\n');
  expect(query).toMatch(/^\{ field0 field1 .* field699 \}$/);
});

it('has no address for what servers would refuse', () => {
  expect(graphqlAddress(ofFields(2000), {})).toBeNull();
});
