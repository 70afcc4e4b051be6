import { useSectorName } from '../../text/useSectorName';
import { useText } from '../../text/useText';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The question as one line: title of the page, and of what is cited. */
export function useQuestionInWords() {
  const text = useText('answer');
  const nameOf = useSectorName('sectorAdjectives');
  return (city: string, sector: Named | null) =>
    text('title', { city, sector: sector === null ? text('anySector') : nameOf(sector) });
}
