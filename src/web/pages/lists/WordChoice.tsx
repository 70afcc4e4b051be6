import { useText } from '../../text/useText';
import { Choice } from './Choice';

interface Props<Word extends string> {
  readonly label: string;
  /** What is said for all of them. */
  readonly any: string;
  /** Null for any. */
  readonly value: Word | null;
  /** In the order in which they are offered. */
  readonly words: readonly Word[];
  readonly nameOf: (word: Word) => string;
  /** How many there are of each; a word without a number is not offered. */
  readonly counts: readonly { readonly key: string | null; readonly count: number }[];
  readonly onChoose: (word: Word | null) => void;
}

/** One of the words that the API has for something, each with how many there are of it. */
export function WordChoice<Word extends string>({ label, any, value, words, nameOf, counts, onChoose }: Props<Word>) {
  const text = useText('lists');
  const options = words.flatMap((word) => {
    const counted = counts.find(({ key }) => key === word);
    if (counted === undefined && word !== value) return [];
    return [{ value: word, name: text('choice', { name: nameOf(word), count: counted?.count ?? 0 }) }];
  });
  return (
    <Choice
      label={label}
      value={value ?? ''}
      options={[{ value: '', name: any }, ...options]}
      onChoose={(chosen) => onChoose(words.find((word) => word === chosen) ?? null)}
    />
  );
}
