const unkept = new Map<string, string | null>();

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
}
