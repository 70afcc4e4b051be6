import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { examples, toExample } from './examples';
import variablesByName from './examples.json';

const schema = buildSchema(readFileSync(fileURLToPath(import.meta.resolve('../../../schema/api.graphql')), 'utf8'));

describe.each(examples)('example $name', (example) => {
  const document = parse(example.query);
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);

  test('has a description', () => {
    expect(example.description).not.toBe('');
  });

  test('is valid against the API', () => {
    expect(validate(schema, document)).toEqual([]);
  });

  test('is the one operation of its document, named as its file', () => {
    expect(operations.map((operation) => operation.name?.value)).toEqual([example.name]);
  });

  test('has a value for every required variable, and for none that it does not declare', () => {
    const declared = operations.flatMap((operation) => operation.variableDefinitions ?? []);
    const required = declared.filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue);
    const given = Object.keys(JSON.parse(example.variables || '{}'));
    expect(declared.map(({ variable }) => variable.name.value)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(required.map(({ variable }) => variable.name.value)));
  });
});

test('examples begin with the first question and go on by name', () => {
  const names = examples.map(({ name }) => name);
  expect(names).toEqual(['CulturalTies', ...names.slice(1).toSorted()]);
});

test('variables are kept for no operation that is not there', () => {
  const names = examples.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(variablesByName)));
});

test('comment above an operation becomes its description on one line', () => {
  const { description } = toExample('Asked', '# Who asks?\n#  And why?\nquery Asked {\n  # not this\n  a\n}\n', {});
  expect(description).toBe('Who asks? And why?');
});

test('operation without a comment and without variables has neither', () => {
  expect(toExample('Asked', 'query Asked { a }\n', {})).toEqual({
    name: 'Asked',
    description: '',
    query: 'query Asked { a }',
    variables: '',
  });
});
