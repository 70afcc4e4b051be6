import { keep, kept, listenToKept } from '../parts/kept/kept';
import type en from './en.json';

/** The words of all views. A further language is one more file with the same keys, and one line in `locales`. */
export type Messages = typeof en;

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
    Locale: Locale;
  }
}

const locales = {
  en: { name: 'English', load: (): Promise<{ default: unknown }> => import('./en.json') },
  id: { name: 'Bahasa Indonesia', load: (): Promise<{ default: unknown }> => import('./id.json') },
} as const;

/** BCP 47. */
export type Locale = keyof typeof locales;

export const allLocales = (Object.keys(locales) as Locale[]).map((code) => ({ code, name: locales[code].name }));

/** A test holds each file to the keys of the English one. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await locales[locale].load()).default as Messages;
}

const storageKey = 'citygraph.language';

/** What the reader chose; else the first of the browser's languages that there is; else English. */
export function preferredLocale(stored: string | null, languages: readonly string[]): Locale {
  const wanted = [stored ?? '', ...languages].map((tag) => tag.split('-')[0]?.toLowerCase());
  return (
    allLocales.find(({ code }) => code === wanted.find((tag) => allLocales.some((each) => each.code === tag)))?.code ??
    'en'
  );
}

/** That of a page that is opened now. */
export function chosenLocale(): Locale {
  return preferredLocale(kept(storageKey), navigator.languages);
}

/** Listens to choices, here and in other tabs, until what it gives is called. */
export function listenToLocale(listener: () => void): () => void {
  return listenToKept(storageKey, listener);
}

export function storeLocale(locale: Locale): void {
  keep(storageKey, locale);
}
