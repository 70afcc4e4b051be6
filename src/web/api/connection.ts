import { useSyncExternalStore } from 'react';

/** Whether the server answered when it was last asked. */
export class Connection {
  #isThere = true;
  readonly #listeners = new Set<() => void>();

  get isThere() {
    return this.#isThere;
  }

  readonly report = (isThere: boolean) => {
    if (this.#isThere === isThere) return;
    this.#isThere = isThere;
    for (const listener of this.#listeners) listener();
  };

  readonly listen = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}

/** That of this page. */
export const connection = new Connection();

/** False while the server does not answer; it is asked again and again until it does. */
export function useIsConnected(): boolean {
  return useSyncExternalStore(connection.listen, () => connection.isThere);
}
