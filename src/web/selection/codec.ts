import { type Field, wordOf } from './fields';

/** A parameter that is not read as it was given. */
export interface Misread {
  readonly name: string;
  readonly given: string;
  /** What counts instead, as an address would have it; null: as if the parameter were not there. */
  readonly taken: string | null;
}

/** How a record stands in an address. */
export interface Codec<T extends object> {
  /** @param search With or without its question mark. */
  read(search: string): T;
  /** The parameters of the record's that `read` does not take as they are: in no known form, or given more than once. */
  misread(search: string): readonly Misread[];
  /** The names of the record's parameters. */
  readonly names: readonly string[];
  /**
   * The address's query with the record in it: parameters of the record's that are not needed go, those of others stay.
   *
   * @returns Without a question mark; empty where nothing is left.
   */
  write(value: T, search?: string): string;
  /** What `write` gives for what was read: the same state, in the one form that it has. */
  mend(search: string): string;
}

type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };

/** A record whose members are parameters of the same names. */
export function codec<T extends object>(fields: Fields<T>): Codec<T> {
  const names = Object.keys(fields).filter((name): name is keyof T & string => name in fields);
  const read = (search: string): T => {
    const given = new URLSearchParams(search);
    const record: Partial<T> = {};
    for (const name of names) record[name] = fields[name].read(given.get(name));
    return record as T;
  };
  const write = (value: T, search = ''): string => {
    const query = new URLSearchParams(search);
    for (const name of names) {
      const written = fields[name].write(value[name]);
      if (written === null) query.delete(name);
      else query.set(name, written);
    }
    return readable(query);
  };
  const misread = (search: string): readonly Misread[] => {
    const query = new URLSearchParams(search);
    return names.flatMap((name) => {
      const field = fields[name];
      const [given = '', ...more] = query.getAll(name);
      if (more.length === 0 && (given === '' || field.understands(given))) return [];
      const value = field.read(given);
      return [{ name, given: [given, ...more].join(' & '), taken: field.write(value) ?? meant(value) }];
    });
  };
  return { read, write, misread, names, mend: (search) => write(read(search), search) };
}

/** What counts without a parameter, where that is a word or a number. */
function meant(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? wordOf(value) : null;
}

/** As short as people would write it: commas and colons need no escapes in a query. */
function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}
