import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { type Locale, loadMessages, type Messages, storeLocale } from './locales';

interface Language {
  readonly locale: Locale;
  /** Loads its words, then shows all in it, and remembers it. */
  readonly choose: (locale: Locale) => void;
}

const LanguageContext = createContext<Language>({ locale: 'en', choose: () => undefined });

export const useLanguage = () => useContext(LanguageContext);

interface Loaded {
  readonly locale: Locale;
  readonly messages: Messages;
}

/** Gives all below it their words. */
export function Texts({ first, children }: { readonly first: Loaded; readonly children: ReactNode }) {
  const [{ locale, messages }, setLoaded] = useState(first);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const language = useMemo(
    () => ({
      locale,
      choose: async (chosen: Locale) => {
        storeLocale(chosen);
        setLoaded({ locale: chosen, messages: await loadMessages(chosen) });
      },
    }),
    [locale],
  );
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={locale} messages={messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
