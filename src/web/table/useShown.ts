import { useCallback } from 'react';
import { useFormatter, useMessages } from 'use-intl';
import { useCountryName } from '../text/useCountryName';
import { useDates } from '../text/useDates';
import { useSectorName } from '../text/useSectorName';
import { useText } from '../text/useText';
import type { Shown } from './shownRows';
import type { NamedEntity, Value, WordSet } from './values';

/** Writes values in the reader's language. Nothing for one that is missing. */
export function useShown(): Shown {
  const { number } = useFormatter();
  const text = useText('table');
  const certainties = useText('certainties');
  const dates = useDates();
  const word = useWord();
  const name = useEntityName();
  return useCallback(
    (value: Value | null): string => {
      switch (value?.kind) {
        case undefined:
          return '';
        case 'entities':
          return [...value.entities.map(name), ...(value.more > 0 ? [text('more', { count: value.more })] : [])].join(
            ', ',
          );
        case 'word':
          return word(value.of, value.word);
        case 'certainty':
          return certainties(value.certainty);
        case 'date':
          return dates(value.date);
        case 'number':
          return number(value.number);
        case 'text':
          return value.text;
        case 'sources':
          return text('sources', { count: value.sources, independent: value.independent });
      }
    },
    [number, text, certainties, dates, word, name],
  );
}

function useWord() {
  const messages = useMessages();
  return useCallback(
    (of: WordSet, word: string): string => {
      const words: Readonly<Record<string, string>> = messages[of];
      return words[word] ?? word;
    },
    [messages],
  );
}

/** The name of an entity as the reader sees it: sectors and countries have one in each language. */
export function useEntityName() {
  const sectorName = useSectorName();
  const countryName = useCountryName();
  return useCallback(
    (entity: NamedEntity): string => {
      if (entity.__typename === 'Sector') return sectorName(entity);
      const { code, name } = entity;
      return code === undefined ? name : countryName({ code, name });
    },
    [sectorName, countryName],
  );
}
