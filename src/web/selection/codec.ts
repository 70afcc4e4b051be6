import type { Field } from './fields';

/** How a record stands in an address. */
export interface Codec<T extends object> {
  /** @param search With or without its question mark. */
  read(search: string): T;
  /**
   * The address's query with the record in it: parameters of the record's that are not needed go, those of others stay.
   *
   * @returns Without a question mark; empty where nothing is left.
   */
  write(value: T, search?: string): string;
}

type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };

/** A record whose members are parameters of the same names. */
export function codec<T extends object>(fields: Fields<T>): Codec<T> {
  const names = Object.keys(fields).filter((name): name is keyof T & string => name in fields);
  return {
    read(search) {
      const given = new URLSearchParams(search);
      const record: Partial<T> = {};
      for (const name of names) record[name] = fields[name].read(given.get(name));
      return record as T;
    },
    write(value, search = '') {
      const query = new URLSearchParams(search);
      for (const name of names) {
        const written = fields[name].write(value[name]);
        if (written === null) query.delete(name);
        else query.set(name, written);
      }
      return readable(query);
    },
  };
}

/** As short as people would write it: commas and colons need no escapes in a query. */
function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}
