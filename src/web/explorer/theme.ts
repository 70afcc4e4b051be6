import { keep, kept } from '../parts/kept/kept';

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

export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
