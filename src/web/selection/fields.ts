/**
 * How one value stands in an address: as the value of a parameter, or not at all where it is what is meant without one. What an address
 * holds that cannot be read is taken as if it were not there: a link that somebody mistyped still opens, and says so.
 */
export interface Field<T> {
  /** @param text The parameter's value; null without the parameter. */
  read(text: string | null): T;
  /** Whether all of a value says something to it. An empty value says nothing, and is not asked about. */
  understands(text: string): boolean;
  /** What `read` gives back as the same value; null for none. */
  write(value: T): string | null;
}

/** No longer text is read: addresses come from anywhere. */
const longest = 2000;

const isShort = (given: string) => given.length <= longest;

/** One line of text. Not given: `absent`. */
export function text(absent = ''): Field<string> {
  return {
    read: (given) => (given === null || given.length > longest ? absent : given),
    understands: isShort,
    write: (value) => (value === absent ? null : value),
  };
}

/** As `text`; an empty one counts as not given. */
export function filled(absent: string): Field<string> {
  const { read, ...rest } = text(absent);
  return { ...rest, read: (given) => read(given === '' ? null : given) };
}

/** One line of text of which only the beginning counts. Not given: empty. */
export function beginning(length: number): Field<string> {
  // Half of a sign is none.
  const cut = (given: string) => given.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  return {
    read: (given) => cut(given ?? ''),
    understands: (given) => cut(given) === given,
    write: (value) => (value === '' ? null : cut(value)),
  };
}

/** Text that may be missing; an empty one counts as missing. */
export const optionalText: Field<string | null> = {
  read: (given) => (given === null || given === '' || given.length > longest ? null : given),
  understands: isShort,
  write: (value) => (value === '' ? null : value),
};

/** A text of a certain form that may be missing; what has not that form counts as missing. */
export function formed(hasForm: (text: string) => boolean): Field<string | null> {
  return {
    read: (given) => (given === null || given.length > longest || !hasForm(given) ? null : given),
    understands: (given) => given.length <= longest && hasForm(given),
    write: (value) => value,
  };
}

/** False unless the parameter is `1`. */
export const flag: Field<boolean> = {
  read: (given) => given === '1',
  understands: (given) => given === '1' || given === '0',
  write: (value) => (value ? '1' : null),
};

/** One of some words, in lower case with hyphens as addresses have them: `LETTER_OF_INTENT` is `letter-of-intent`. */
export function oneOf<T extends string, A extends T | null>(values: readonly T[], absent: A): Field<T | A> {
  const byWord = new Map(values.map((value) => [wordOf(value), value]));
  return {
    read: (given) => (given === null ? absent : (byWord.get(given) ?? absent)),
    understands: (given) => byWord.has(given),
    write: (value) => (value === absent || value === null ? null : wordOf(value)),
  };
}

/** Some of some words, each once, in the order of `values`; none where nothing is given. */
export function someOf<T extends string>(values: readonly T[]): Field<readonly T[]> {
  const known = new Set(values.map(wordOf));
  return {
    read: (given) => {
      const words = new Set(given?.split(','));
      return values.filter((value) => words.has(wordOf(value)));
    },
    understands: (given) => given.split(',').every((word) => known.has(word)),
    write: (chosen) => {
      const kept = values.filter((value) => chosen.includes(value));
      return kept.length === 0 ? null : kept.map(wordOf).join(',');
    },
  };
}

/** Some of some names as they are, each once, in the order of `names`; none where nothing is given. */
export function among<T extends string>(names: readonly T[]): Field<readonly T[]> {
  return {
    read: (given) => {
      const chosen = new Set<string>(given?.split(','));
      return names.filter((name) => chosen.has(name));
    },
    understands: (given) => given.split(',').every((name) => names.some((known) => known === name)),
    write: (chosen) => (chosen.length === 0 ? null : names.filter((name) => chosen.includes(name)).join(',')),
  };
}

/** Ids, each once, in the order given: at most `most`, those after it are left out. Ids have no commas in them. */
export function ids(most: number): Field<readonly string[]> {
  const kept = (given: readonly string[]) => [...new Set(given.filter((id) => id !== ''))].slice(0, most);
  return {
    read: (given) => (given === null ? [] : kept(given.split(','))),
    understands: (given) => new Set(given.split(',')).size <= most,
    write: (value) => (value.length === 0 ? null : kept(value).join(',')),
  };
}

/** Ids in the order given, one as often as it is given: at most `most`, those after it are left out. Ids have no commas in them. */
export function repeatedIds(most: number): Field<readonly string[]> {
  const given = (text: string) => text.split(',').filter((id) => id !== '');
  return {
    read: (text) => given(text ?? '').slice(0, most),
    understands: (text) => given(text).length <= most,
    write: (value) => (value.length === 0 ? null : value.slice(0, most).join(',')),
  };
}

/** A whole number within bounds; others count as not given. */
export function wholeNumber(least: number, most: number, absent: number): Field<number> {
  const isOne = (given: string) => /^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most;
  return {
    read: (given) => (given !== null && isOne(given) ? Number(given) : absent),
    understands: isOne,
    write: (value) => (value === absent ? null : String(value)),
  };
}

/** As addresses have it. */
export function wordOf(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}
