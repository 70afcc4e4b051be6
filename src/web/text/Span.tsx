import { useDates } from './useDates';
import { useText } from './useText';

interface Props {
  /** Dates of the API; null where no source says. */
  readonly from: string | null;
  readonly to: string | null;
}

/** How long something lasted, as far as its start and its end are known. */
export function Span({ from, to }: Props) {
  const text = useText('dates');
  const dates = useDates();
  if (from === null) return to === null ? text('unknown') : text('until', { to: dates(to) });
  return to === null
    ? text('untilUnknown', { from: dates(from) })
    : text('between', { from: dates(from), to: dates(to) });
}
