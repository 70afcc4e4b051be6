import { useCallback, useMemo } from 'react';
import { useFormatter, useMessages } from 'use-intl';
import { useEntityName } from '../parts/entity/useEntityName';
import { useOfficeName } from '../parts/entries/useOfficeName';
import { useDates } from '../text/useDates';
import { useText } from '../text/useText';
import type { NamedEntity, Value, WordSet } from './values';

/** What a table says in the reader's language. */
export interface Words {
  /** What is seen of a value; nothing of one that is missing. */
  readonly of: (value: Value | null) => string;
  readonly name: (entity: NamedEntity) => string;
  /** That there are so many more than are listed. */
  readonly more: (count: number) => string;
  /** For ears, where there is nothing to see. */
  readonly missing: string;
}

/** Made once for a whole table: to make what writes dates and numbers takes longer than to write hundreds of them. */
export function useWords(): Words {
  const { number } = useFormatter();
  const text = useText('table');
  const certainties = useText('certainties');
  const dates = useDates();
  const word = useWord();
  const name = useEntityName();
  const office = useOfficeName();
  return useMemo(() => {
    const more = (count: number) => text('more', { count });
    const write = (value: Value): string => {
      switch (value.kind) {
        case 'entities':
          return [...value.entities.map(name), ...(value.more > 0 ? [more(value.more)] : [])].join(', ');
        case 'word':
          return word(value.of, value.word);
        case 'words':
          return value.words.map((each) => word(value.of, each)).join(', ');
        case 'certainty':
          return certainties(value.certainty);
        case 'date':
          return dates(value.date);
        case 'number':
          return number(value.number);
        case 'text':
          return value.text;
        case 'offices':
          return value.titles.map(office).join('; ');
        case 'sources':
          return value.sources === value.independent && value.sources > 0
            ? text('independentSources', { count: value.sources })
            : text('sources', { count: value.sources, independent: value.independent });
      }
    };
    return { of: kept(write), name, more, missing: text('missing') };
  }, [number, text, certainties, dates, word, name, office]);
}

/** While somebody types a filter, all values are read again and again. */
function kept(write: (value: Value) => string): Words['of'] {
  const written = new WeakMap<Value, string>();
  return (value) => {
    if (value === null) return '';
    const before = written.get(value);
    if (before !== undefined) return before;
    const now = write(value);
    written.set(value, now);
    return now;
  };
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
