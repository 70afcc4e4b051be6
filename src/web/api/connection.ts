import { useSyncExternalStore } from 'react';

/** How the server took what it was last asked: it answered, it did not, or it has too much to do. */
export type Standing = 'there' | 'away' | 'busy';

export class Connection {
  #standing: Standing = 'there';
  readonly #listeners = new Set<() => void>();

  get standing() {
    return this.#standing;
  }

  readonly report = (standing: Standing) => {
    if (this.#standing === standing) return;
    this.#standing = standing;
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

/** While the server is not there it is asked again and again until it is. */
export function useStanding(): Standing {
  return useSyncExternalStore(connection.listen, () => connection.standing);
}
