import { Certainty } from '../api/generated/enums';
import { firstDayOf } from '../text/firstDay';
import { type Value, wordSets } from './values';

/** What a value is sorted by; undefined where there is nothing to sort by, which comes last in either direction. */
export type SortKey = string | number | undefined;

/** @param name Of entities as the reader sees them. */
export function sortKeyOf(value: Value | null, name: (value: Value) => string): SortKey {
  if (value === null) return undefined;
  switch (value.kind) {
    case 'entities':
    case 'text':
    case 'offices':
      return name(value);
    case 'word':
      return rankIn(wordSets[value.of], value.word);
    case 'words':
      return rankIn(wordSets[value.of], value.words[0] ?? '');
    case 'certainty':
      return rankIn(Certainty, value.certainty);
    case 'date':
      return firstDayOf(value.date) ?? undefined;
    case 'number':
      return value.number;
    case 'sources':
      // By how many are independent, equals by how many there are: nobody has a million sources.
      return value.independent * 1_000_000 + value.sources;
  }
}

/** Words come as they are declared: stages in their usual order, the surest first. */
function rankIn(words: readonly string[], word: string): number | undefined {
  const rank = words.indexOf(word);
  return rank === -1 ? undefined : rank;
}

/** Numbers by size, texts in the reader's alphabet. */
export function compareKeys(one: SortKey, other: SortKey, collator: Intl.Collator): number {
  if (typeof one === 'number' && typeof other === 'number') return one < other ? -1 : one > other ? 1 : 0;
  return collator.compare(String(one), String(other));
}
