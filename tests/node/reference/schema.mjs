import { buildASTSchema, parse, specifiedScalarTypes, validateSchema } from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';

/**
 * A schema of its text, or everything that is wrong with it.
 * @param {string} sdl
 */
export function readSchema(sdl) {
  let document;
  try {
    document = parse(sdl);
  } catch (error) {
    return { errors: [error.toJSON()] };
  }
  const errors = validateSDL(document);
  if (errors.length > 0) return { errors: errors.map((error) => error.toJSON()) };
  try {
    const schema = buildASTSchema(document, { assumeValidSDL: true });
    return { schema, errors: validateSchema(schema).map((error) => error.toJSON()) };
  } catch (error) {
    return { errors: [{ message: error.message }] };
  }
}
