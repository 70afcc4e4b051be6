import { type ReactNode, useEffect, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { chosenLocale, type Locale, listenToLocale, loadMessages, type Messages } from './locales';

interface Loaded {
  readonly locale: Locale;
  readonly messages: Messages;
}

interface Props {
  readonly first: Loaded;
  readonly load?: (locale: Locale) => Promise<Messages>;
  readonly children: ReactNode;
}

/** Gives all below it their words: at first those that are there, then those of each language that is chosen, here or in another tab, once they are there. */
export function Texts({ first, load = loadMessages, children }: Props) {
  const [{ locale, messages }, setLoaded] = useState(first);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(
    () =>
      listenToLocale(async () => {
        const chosen = chosenLocale();
        const words = await load(chosen);
        // Another one may have been chosen meanwhile, whose words were there sooner.
        if (chosen === chosenLocale()) setLoaded({ locale: chosen, messages: words });
      }),
    [load],
  );
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
