import { useSyncExternalStore } from 'react';
import { keep, kept, listenToKept } from '../parts/kept/kept';

/** Colours as the system has them, or as the reader chose. */
export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'citygraph.theme';

export function storedTheme(): Theme {
  const stored = kept(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function storeTheme(theme: Theme): void {
  keep(storageKey, theme);
}

/** The one that is chosen, here or in another tab. */
export function useStoredTheme(): Theme {
  return useSyncExternalStore(listen, storedTheme);
}

/** Shows what is chosen, and from now on each other one, here or in another tab, until what it gives is called. */
export function showThemes(): () => void {
  const show = () => {
    document.documentElement.dataset.theme = storedTheme();
  };
  show();
  return listen(show);
}

function listen(listener: () => void) {
  return listenToKept(storageKey, listener);
}
