import { execute, getOperationAST, parse, subscribe, validate } from 'graphql';
import { SOURCE_FAILS, resolveField, resolveType, subscribeField } from './dataRule.mjs';

/**
 * What the reference implementation makes of one request: how far it came and with what.
 * @param {import('graphql').GraphQLSchema} schema
 * @param {{ document: string, operationName?: string, variables?: object, seed: number, chaos: number,
 *   emptySelectionSets?: boolean }} request
 */
export async function answer(schema, request) {
  let document;
  try {
    // The edition has no empty selection sets; version 17 allows them unless told not to.
    document = parse(request.document, { allowEmptySelectionSets: request.emptySelectionSets ?? false });
  } catch (error) {
    return { syntax: error.toJSON() };
  }
  const errors = validate(schema, document, undefined, { maxErrors: 10_000 });
  if (errors.length > 0) return { validation: errors.map((error) => error.toJSON()) };

  const args = {
    schema,
    document,
    operationName: request.operationName,
    variableValues: request.variables,
    rootValue: { hash: request.seed, chaos: request.chaos },
    fieldResolver: resolveField,
    subscribeFieldResolver: subscribeField,
    typeResolver: resolveType,
  };
  const operation = getOperationAST(document, request.operationName);
  const result = await (operation?.operation === 'subscription' ? subscribe(args) : execute(args));
  if (!(Symbol.asyncIterator in result)) return { response: result };
  const events = [];
  let failed = false;
  try {
    for await (const event of result) events.push(event);
  } catch (error) {
    if (error.message !== SOURCE_FAILS) throw error;
    failed = true;
  }
  return { events, failed };
}
