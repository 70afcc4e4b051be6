import { useMessages } from 'use-intl';
import { useDates } from '../../text/useDates';
import { useLanguageName } from '../../text/useLanguageName';
import { useText } from '../../text/useText';

const dates = new Set(['date', 'since', 'from', 'to', 'attested', 'validFrom', 'validTo', 'published']);

/** Words for properties and for values that are words of the schema; what has none is shown as the graph has it. */
export function useClaimWords() {
  const languageName = useLanguageName();
  const messages = useMessages();
  const stages = useText('stages');
  const properties = useText('properties');
  const values = useText('propertyValues');
  const writeDate = useDates();

  const property = (name: string): string => (isKeyOf(messages.properties, name) ? properties(name) : name);

  const value = (name: string, written: string): string => {
    if (dates.has(name)) return writeDate(written);
    if (name === 'language') return languageName(written);
    if (isKeyOf(messages.propertyValues, written)) return values(written);
    return isKeyOf(messages.stages, written) ? stages(written) : written;
  };
  return { property, value };
}

function isKeyOf<T extends object>(words: T, name: string): name is keyof T & string {
  return Object.hasOwn(words, name);
}
