// The data of the differential test: every value follows from the object, the field's name and its arguments.
// Differential/DataRule.cs is the same rule; a change here is a change there.
import { isEnumType, isListType, isNonNullType, isObjectType } from 'graphql';
import { argumentsText } from './argumentsText.mjs';

/** What a stream fails with. */
export const SOURCE_FAILS = 'the source fails';

const mix = (hash, value) => {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

const mixText = (hash, text) => {
  let mixed = hash;
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return mix(mixed, text.length);
};

/** @type {import('graphql').GraphQLFieldResolver<{ hash: number, chaos: number }, unknown>} */
export function resolveField(source, args, _context, info) {
  if ('event' in source) return source.event;
  const text = argumentsText(args);
  const hash = mixText(mixText(source.hash, info.fieldName), text);
  return valueOf(info.returnType, hash, { schema: info.schema, chaos: source.chaos, field: info.fieldName, text });
}

/** @type {import('graphql').GraphQLFieldResolver<{ hash: number, chaos: number }, unknown>} */
export function subscribeField(source, args, _context, info) {
  const text = argumentsText(args);
  const hash = mixText(mixText(source.hash, info.fieldName), text);
  if (mix(hash, 8) % 8 === 0) throw new Error(`${info.fieldName} does not begin`);
  return events(info.returnType, hash, { schema: info.schema, chaos: source.chaos, field: info.fieldName, text });
}

async function* events(type, hash, rule) {
  for (let i = 0; i < hash % 4; i++) yield { event: valueOf(type, mix(hash, 500 + i), rule) };
  if (mix(hash, 9) % 4 === 0) throw new Error(SOURCE_FAILS);
}

/** @type {import('graphql').GraphQLTypeResolver<{ typeName: string }, unknown>} */
export const resolveType = (value) => value.typeName;

function valueOf(type, hash, rule) {
  const fate = mix(hash, 1) % 100;
  if (fate < rule.chaos) {
    switch (mix(hash, 2) % 4) {
      case 0:
      case 1: return null;
      case 2: return new Error(`${rule.field} fails`);
      default: return wrongValue(type, hash, rule);
    }
  }
  if (isNonNullType(type)) return goodValue(type.ofType, hash, rule);
  return fate >= 95 ? null : goodValue(type, hash, rule);
}

function goodValue(type, hash, rule) {
  if (isListType(type)) {
    return Array.from({ length: mix(hash, 3) % 4 }, (_, i) => valueOf(type.ofType, mix(hash, 100 + i), rule));
  }
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[mix(hash, 4) % values.length].name;
  }
  const n = mix(hash, 5);
  switch (type.name) {
    case 'Int': return (n % 2001) - 1000;
    case 'Float': return ((n % 2001) - 1000) / 8;
    case 'Boolean': return n % 2 === 0;
    case 'ID': return n % 3 === 0 ? n % 1000 : `id${n % 1000}`;
    case 'String': return rule.text === '' ? ['', 'plain', 'é "quoted"\n', '\u{1F41D}', '<&>'][n % 5] : rule.text;
    case 'Anything': return [1, 'text', true, [1, null, 'x'], { b: 1.5, a: [] }, 0.25][n % 6];
  }
  const possible = isObjectType(type) ? [type.name] : rule.schema.getPossibleTypes(type).map((one) => one.name).sort();
  return possible.length === 0 ? null : { typeName: possible[n % possible.length], hash: mix(hash, 6), chaos: rule.chaos };
}

function wrongValue(type, hash, rule) {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return 7;
  if (isEnumType(bare)) return 'NO_SUCH_VALUE';
  const n = mix(hash, 7);
  switch (bare.name) {
    case 'Int': return ['text', 1.5, 2147483648, true, -2147483649][n % 5];
    case 'Float': return ['text', true, NaN, Infinity][n % 4];
    case 'Boolean': return ['text', 1, 0][n % 3];
    case 'ID': return [1.5, true, -12][n % 3];
    case 'String': return [12, true, 1.5][n % 3];
    case 'Anything': return 'anything is right';
  }
  return isObjectType(bare) ? null : { typeName: rule.schema.getQueryType().name, hash, chaos: rule.chaos };
}
