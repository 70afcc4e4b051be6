/** Which are called so, in any language, without regard to case and diacritics: a filter of the API's. Any where nothing is given. */
export function named(given: string | null) {
  if (given === null) return {};
  const text = { contains: given, folded: true };
  return { or: [{ name: text }, { names: { some: { node: { text } } } }] };
}
