import { useMemo } from 'react';
import { useLocale } from 'use-intl';

/** Names countries in the reader's language by their ISO 3166-1 codes, as CLDR has them; those that it does not know as the graph does. */
export function useCountryName() {
  const locale = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    return ({ code, name }: { readonly code: string; readonly name: string }): string =>
      (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined) ?? name;
  }, [locale]);
}
