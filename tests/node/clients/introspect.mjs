// The schema as tools see it: introspected over HTTP, rebuilt, and compared with the file; then the shipped operations against it.
import { readFileSync, readdirSync } from 'node:fs';
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, parse, printSchema, validate } from 'graphql';

const root = new URL('../../../schema/', import.meta.url);
const query = getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true });
const response = await fetch(process.argv[2], {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  body: JSON.stringify({ query }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(JSON.stringify(errors));

const schema = buildClientSchema(data);
const print = (one) => printSchema(lexicographicSortSchema(one)).split('\n');
const [served, shipped] = [print(schema), print(buildSchema(readFileSync(new URL('api.graphql', root), 'utf8')))];
const difference = served.findIndex((line, i) => line !== shipped[i]);
const operations = readdirSync(new URL('operations/', root), { recursive: true }).filter((name) => name.endsWith('.graphql'));
const invalid = operations.flatMap((name) =>
  validate(schema, parse(readFileSync(new URL(`operations/${name}`, root), 'utf8'))).map((error) => `${name}: ${error.message}`));
console.log(JSON.stringify({
  lines: served.length === shipped.length,
  difference: difference < 0 ? null : `${difference + 1}: ${served[difference]} | ${shipped[difference]}`,
  operations: operations.length,
  invalid,
}));
