const unkept = new Map<string, string | null>();
const listeners = new Set<(key: string) => void>();

/** What the reader chose, kept by the browser. Where it keeps nothing for this site, a choice holds until the page is left. */
export function kept(key: string): string | null {
  const choice = unkept.get(key);
  if (choice !== undefined) return choice;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param choice Null for what holds where nothing is chosen. */
export function keep(key: string, choice: string | null): void {
  try {
    if (choice === null) localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
    unkept.delete(key);
  } catch {
    unkept.set(key, choice);
  }
  for (const listener of listeners) listener(key);
}

/**
 * Listens to choices, until what it gives is called: those of this page, those of other tabs, and those of which a page that the browser laid aside heard
 * nothing, when the reader goes back to it. The listener may be called though nothing changed, and must keep nothing, else tabs would answer one another.
 */
export function listenToKept(key: string, listener: () => void): () => void {
  const here = (changed: string) => {
    if (changed === key) listener();
  };
  const elsewhere = ({ key: changed }: StorageEvent) => {
    // Null: all were taken away.
    if (changed !== key && changed !== null) return;
    unkept.delete(key);
    listener();
  };
  const back = ({ persisted }: PageTransitionEvent) => {
    if (persisted) listener();
  };
  listeners.add(here);
  window.addEventListener('storage', elsewhere);
  window.addEventListener('pageshow', back);
  return () => {
    listeners.delete(here);
    window.removeEventListener('storage', elsewhere);
    window.removeEventListener('pageshow', back);
  };
}
