// Parses and validates one document again and again, by graphql-js; ParseAndValidate.cs is the same for the engine.
// Prints the processor time of one document, in microseconds: parse, validate.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { buildSchema, parse, validate } = createRequire(new URL('../../node/package.json', import.meta.url))('graphql');

const seconds = 3;
const [, , schemaPath, documentPath] = process.argv;
const schema = buildSchema(readFileSync(schemaPath, 'utf8'));
const text = readFileSync(documentPath, 'utf8');
const document = parse(text);
const errors = validate(schema, document);
if (errors.length > 0) throw errors[0];

repeat(() => validate(schema, parse(text)));
const parsing = repeat(() => parse(text));
const validating = repeat(() => validate(schema, document));
console.log(`${parsing.toFixed(1)} ${validating.toFixed(1)}`);

function repeat(action) {
  const end = performance.now() + seconds * 1000;
  const before = process.cpuUsage();
  let count = 0;
  for (; performance.now() < end; count++) action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}
