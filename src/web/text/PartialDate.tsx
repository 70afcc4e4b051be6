import { parsePartialDate } from './edtf';
import { useDates } from './useDates';

/** A date of the API in the reader's way; for machines as HTML knows it, where it is exact. */
export function PartialDate({ value }: { readonly value: string | null }) {
  const write = useDates();
  const parsed = value === null ? null : parsePartialDate(value);
  const isExact = parsed?.kind === 'point' && !parsed.at.isUncertain && !parsed.at.isApproximate;
  return isExact && value !== null ? <time dateTime={value}>{write(value)}</time> : <span>{write(value)}</span>;
}
