import { type DatePoint, parsePartialDate } from './edtf';

/**
 * The first day that a date of the API may be, or begin, as a number of up to eight digits that grows with time: 20161116. Before all days for what
 * has no known beginning.
 *
 * @returns null for a text that is no date.
 */
export function firstDayOf(date: string): number | null {
  const parsed = parsePartialDate(date.split('/').map(firstReading).join('/'));
  if (parsed === null) return null;
  const from = parsed.kind === 'interval' ? parsed.from : parsed.at;
  return typeof from === 'string' ? Number.NEGATIVE_INFINITY : numberOf(from);
}

function numberOf({ year, month, day }: DatePoint): number {
  return year * 10_000 + (month ?? 1) * 100 + (day ?? 1);
}

/** Of digits that are left open the least, of a season the month in which it begins on the earlier hemisphere: 201X is 2010, 2013-22 is 2013-06. */
function firstReading(end: string): string {
  return end
    .replace(/^(-?\d\d)(\dX|XX)/, (_, century: string, years: string) => century + years.replaceAll('X', '0'))
    .replace(/^(-?\d{4})-2([1-4])(?=[?~%]?$)/, (_, year: string, season: string) =>
      season === '1' || season === '3' ? `${year}-03` : `${year}-06`,
    )
    .replaceAll('-XX', '-01');
}
