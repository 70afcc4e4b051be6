import { CombinedError, type Operation, type OperationResult } from 'urql';

/** JSON came that GraphQL does not know as an answer to what was asked. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor() {
    super('What came is no GraphQL response.');
  }
}

/**
 * What was answered, if it is an answer: `data` with each field that was asked for, or `errors` with a message each. Else `NoAnswer`: views trust the
 * types, and an object that something between put in would be read as "there is no such city". What failed already is left as it is.
 */
export function withNoAnswer(result: OperationResult): OperationResult {
  const { operation, data, error } = result;
  if (error?.networkError || isAnswer(operation, data, error)) return result;
  return {
    ...result,
    data: undefined,
    error: new CombinedError({ networkError: new NoAnswer(), response: error?.response }),
  };
}

function isAnswer(operation: Operation, data: unknown, error: CombinedError | undefined): boolean {
  const errors = error?.graphQLErrors ?? [];
  if (!errors.every(isError)) return false;
  if (data === null || data === undefined) return errors.length > 0;
  return isObject(data) && namesOf(operation).every((name) => Object.hasOwn(data, name));
}

/** By what views read of it; what urql made of it has the types of GraphQL, but not always its values. */
function isError({ message, path, extensions }: Readonly<Record<'message' | 'path' | 'extensions', unknown>>): boolean {
  return typeof message === 'string' && (path === undefined || Array.isArray(path)) && isObject(extensions);
}

/** What the answer calls the fields at the root that are asked for in any case. */
function namesOf({ query }: Operation): readonly string[] {
  const fields = query.definitions.flatMap((each) =>
    each.kind === 'OperationDefinition' ? each.selectionSet.selections : [],
  );
  return fields.flatMap((field) =>
    field.kind === 'Field' && !field.directives?.length ? [(field.alias ?? field.name).value] : [],
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
