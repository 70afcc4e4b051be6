import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { type DatePoint, parsePartialDate, utc } from './edtf';

/**
 * Writes dates of the API in the reader's way: `2016-11-16` as 16 November 2016, `/2016`, at some time up to 2016, as 2016 or before. What is no date is
 * shown as it is. For what lasts see `Span`.
 */
export function useDates() {
  const locale = useLocale();
  const text = useTranslations('dates');
  return useMemo(() => {
    const inEnglish = locale === 'en' ? 'en-GB' : locale;
    const formats = {
      year: new Intl.DateTimeFormat(inEnglish, { year: 'numeric', timeZone: 'UTC' }),
      month: new Intl.DateTimeFormat(inEnglish, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
      day: new Intl.DateTimeFormat(inEnglish, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    };
    const point = ({ year, month, day, isUncertain, isApproximate }: DatePoint): string => {
      const format = day !== null ? formats.day : month !== null ? formats.month : formats.year;
      const date = format.format(utc(year, month ?? 1, day ?? 1));
      if (isUncertain && isApproximate) return text('both', { date });
      if (isUncertain) return text('uncertain', { date });
      return isApproximate ? text('about', { date }) : date;
    };

    return (value: string | null): string => {
      const parsed = value === null ? null : parsePartialDate(value);
      if (parsed === null) return value ?? text('unknown');
      if (parsed.kind === 'point') return point(parsed.at);
      const { from, to } = parsed;
      if (typeof from !== 'string' && typeof to !== 'string')
        return text('between', { from: point(from), to: point(to) });
      if (typeof from !== 'string') return text(to === 'open' ? 'from' : 'untilUnknown', { from: point(from) });
      return typeof to !== 'string' ? text('before', { to: point(to) }) : text('unknown');
    };
  }, [locale, text]);
}
