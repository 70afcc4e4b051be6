/** A day, month or year: as much of it as is known. */
export interface DatePoint {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  readonly isUncertain: boolean;
  readonly isApproximate: boolean;
}

/** A date as exact as its source, taken apart: EDTF (ISO 8601-2 level 1) as far as the API has it. */
export type PartialDate =
  | { readonly kind: 'point'; readonly at: DatePoint }
  /** `open`: it goes on; `unknown`: nobody knows. */
  | {
      readonly kind: 'interval';
      readonly from: DatePoint | 'open' | 'unknown';
      readonly to: DatePoint | 'open' | 'unknown';
    };

const point = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/;

/** @returns null for a text that is none. */
export function parsePartialDate(text: string): PartialDate | null {
  const ends = text.split('/');
  if (ends.length === 1) {
    const at = parsePoint(text);
    return at && { kind: 'point', at };
  }
  const [from, to] = ends.map(parseEnd);
  return ends.length === 2 && from && to ? { kind: 'interval', from, to } : null;
}

function parseEnd(text: string): DatePoint | 'open' | 'unknown' | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parsePoint(text);
}

function parsePoint(text: string): DatePoint | null {
  const [matched, year, month, day, mark] = point.exec(text) ?? [];
  if (matched === undefined) return null;
  const parts = { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
  if (parts.month !== null && (parts.month < 1 || parts.month > 12)) return null;
  if (parts.day !== null && (parts.day < 1 || parts.day > daysOf(parts.year, parts.month ?? 1))) return null;
  return { ...parts, isUncertain: mark === '?' || mark === '%', isApproximate: mark === '~' || mark === '%' };
}

function daysOf(year: number, month: number): number {
  return utc(year, month + 1, 0).getUTCDate();
}

/** In UTC, years before 100 included. */
export function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
