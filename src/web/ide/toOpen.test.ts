import { expect, test } from 'vitest';
import type { Example } from './examples';
import { toOpen } from './toOpen';

const first: Example = { name: 'First', description: '', query: 'query First { a }', variables: '' };
const second: Example = { name: 'Second', description: '', query: 'query Second($b: ID!) { b }', variables: '{"b":1}' };
const examples = [first, second];

test('address without a request, first visit: the first example', () => {
  expect(toOpen('', examples, true)).toBe(first);
});

test('address without a request, later visit: the tabs of last time', () => {
  expect(toOpen('?variables={}&other=1', examples, false)).toBeUndefined();
});

test('address with a query: that query, its variables on lines', () => {
  expect(toOpen('?query=%7B%20city%20%7D&variables=%7B%22id%22%3A%22denpasar%22%7D', examples, true)).toEqual({
    query: '{ city }',
    variables: '{\n  "id": "denpasar"\n}',
  });
});

test('address with a query without variables: none, not those of last time', () => {
  expect(toOpen('?query=%7Ba%7D', examples, false)).toEqual({ query: '{a}', variables: '' });
});

test('address with variables that are no JSON: as they are, for the editor to mark', () => {
  expect(toOpen('?query=%7Ba%7D&variables=%7Boops', examples, false)?.variables).toBe('{oops');
});

test('address with an operation: that example with its own variables', () => {
  expect(toOpen('?operation=Second', examples, false)).toEqual({ query: second.query, variables: second.variables });
});

test('address with an operation and variables: the example with those', () => {
  expect(toOpen('?operation=Second&variables=%7B%22b%22%3A2%7D', examples, false)).toEqual({
    query: second.query,
    variables: '{\n  "b": 2\n}',
  });
});

test('address with a query and an operation: the query', () => {
  expect(toOpen('?operation=Second&query=%7Ba%7D', examples, false)?.query).toBe('{a}');
});

test('address with an operation that is not there: the names of those that are, and nothing outside the comment', () => {
  expect(toOpen('?operation=Thi%0A%7Bsecrets%7Drd', examples, false)).toEqual({
    query: '# There is no operation "Thi {secrets}rd".\n# Those that can be opened by name:\n#   First\n#   Second\n',
    variables: '',
  });
});
