let codes: ReadonlyMap<string, string> | null = null;

/** The ISO 3166-1 code of the country that CLDR calls so in English; undefined where it calls none so. */
export function countryCode(englishName: string): string | undefined {
  codes ??= readCodes();
  return codes.get(englishName);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** There is no list of the codes to read: each pair of letters is tried. */
function readCodes(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = names.of(code);
    // A name that several have had, such as that of a code of old, is the first one's.
    if (name !== undefined && !found.has(name)) found.set(name, code);
  }
  return found;
}
