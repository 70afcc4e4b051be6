import type { Misread } from './codec';
import type { Reader } from './codecsInUse';

/** A parameter that nothing reads, though one of nearly the same name would be. */
export interface Nearly {
  readonly name: string;
  readonly given: string;
  /** The name that is read. */
  readonly meant: string;
}

/** What of an address is not taken as it was given. */
export interface NotTaken {
  /** Each parameter once, however many read it. */
  readonly misread: readonly Misread[];
  readonly nearly: readonly Nearly[];
}

export function notTakenOf(search: string, readers: readonly Reader[]): NotTaken {
  const misread = new Map(readers.flatMap((reader) => reader.misread(search)).map((each) => [each.name, each]));
  const names = new Map(readers.flatMap((reader) => reader.names).map((name) => [rough(name), name]));
  const nearly = [...new URLSearchParams(search)].flatMap(([name, given]): Nearly[] => {
    const meant = names.get(rough(name));
    return meant === undefined || meant === name ? [] : [{ name, given, meant }];
  });
  return { misread: [...misread.values()], nearly };
}

/** An address's query without what is misread in it, and with nearly right names made right where there is none of that name. */
export function mended(search: string, readers: readonly Reader[]): string {
  const query = new URLSearchParams(search);
  for (const { name, given, meant } of notTakenOf(search, readers).nearly) {
    query.delete(name);
    if (!query.has(meant)) query.set(meant, given);
  }
  return readers.reduce((written, reader) => reader.mend(written), query.toString());
}

/** A name without what people mix up: `as_of` and `asof` are `asOf`. */
function rough(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ ]/g, '');
}
