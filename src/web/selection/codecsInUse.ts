import { useSyncExternalStore } from 'react';
import type { Codec } from './codec';

/** What reads addresses, whatever it reads from them. */
export type Reader = Pick<Codec<object>, 'misread' | 'names' | 'mend'>;

/** The codecs by which what is on the screen reads the address. */
export class CodecsInUse {
  #users = new Map<Reader, number>();
  #readers: readonly Reader[] = [];
  readonly #listeners = new Set<() => void>();

  get readers() {
    return this.#readers;
  }

  /** @returns Ends the use. */
  readonly use = (codec: Reader) => {
    this.#count(codec, 1);
    return () => this.#count(codec, -1);
  };

  readonly listen = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  #count(codec: Reader, more: 1 | -1) {
    const before = this.#users.get(codec) ?? 0;
    if (before + more === 0) this.#users.delete(codec);
    else this.#users.set(codec, before + more);
    if (before > 0 && before + more > 0) return;
    this.#readers = [...this.#users.keys()];
    for (const listener of this.#listeners) listener();
  }
}

/** Those of this page. */
export const codecsInUse = new CodecsInUse();

export function useReaders(): readonly Reader[] {
  return useSyncExternalStore(codecsInUse.listen, () => codecsInUse.readers);
}
