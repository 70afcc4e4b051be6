import { useCallback, useMemo } from 'react';
import { useLocale } from 'use-intl';

/** Names languages (BCP 47) in the reader's own: `id` is Indonesian. What is no tag of a language is shown as it is. */
export function useLanguageName() {
  const locale = useLocale();
  const names = useMemo(() => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }), [locale]);
  return useCallback((tag: string): string => (isTag(tag) ? (names.of(tag) ?? tag) : tag), [names]);
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
