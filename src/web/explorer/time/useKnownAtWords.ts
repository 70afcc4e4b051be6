import { useLocale } from 'use-intl';
import { useText } from '../../text/useText';
import { readKnown } from './timeText';

/** Says when the graph knew what is shown, as the address has it. What is neither a time nor a number stays as it is. */
export function useKnownAtWords() {
  const text = useText('time');
  const locale = useLocale();
  return (knownAt: string): string => {
    const known = readKnown(knownAt);
    if (known.kind === 'change') return text('lineChange', { number: known.number });
    const time = new Date(knownAt);
    if (Number.isNaN(time.getTime())) return text('lineTime', { time: knownAt });
    const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
    return text('lineTime', { time: `${format.format(time)} UTC` });
  };
}
