import { type Field, wordOf } from './fields';

/** A parameter that is not read as it was given. */
export interface Misread {
  readonly name: string;
  readonly given: string;
  /** What counts instead, as an address would have it; null: as if the parameter were not there. */
  readonly taken: string | null;
  /** The parameter beside it for which it is left out, as an address would have it; not there where it is not for another one. */
  readonly outdoneBy?: { readonly name: string; readonly value: string };
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

/**
 * A record whose members are parameters of the same names.
 *
 * @param settle What counts of a record in which one parameter leaves no room for another; without it all of it does.
 */
export function codec<T extends object>(fields: Fields<T>, settle: (read: T) => T = (read) => read): Codec<T> {
  const names = Object.keys(fields).filter((name): name is keyof T & string => name in fields);
  const read = (search: string): T => {
    const given = new URLSearchParams(search);
    const record: Partial<T> = {};
    for (const name of names) record[name] = fields[name].read(given.get(name));
    return settle(record as T);
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
    const settled = read(search);
    const [winner] = names.flatMap((name) => {
      const value = fields[name].write(settled[name]);
      return value === null ? [] : [{ name, value }];
    });
    return names.flatMap((name) => {
      const field = fields[name];
      const [given, ...more] = query.getAll(name);
      if (given === undefined) return [];
      const value = field.read(given);
      if (more.length > 0 || (given !== '' && !field.understands(given))) {
        return [{ name, given: [given, ...more].join(' & '), taken: field.write(value) ?? meant(value) }];
      }
      if (field.write(value) === null || field.write(settled[name]) !== null) return [];
      return [{ name, given, taken: null, ...(winner && { outdoneBy: winner }) }];
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
