import { useId } from 'react';
import { useMessages } from 'use-intl';
import { useText } from '../../text/useText';
import controls from '../controls/controls.module.css';
import lines from '../lines/lines.module.css';

interface Props<Word extends string> {
  readonly of: 'stages' | 'certainties';
  readonly label: string;
  readonly hint: string;
  /** In their order. */
  readonly all: readonly Word[];
  /** Null: any. */
  readonly value: Word | null;
  readonly onChange: (value: Word | null) => void;
}

/** The least that is wanted, of words in an order. */
export function WordField<Word extends string>({ of, label, hint, all, value, onChange }: Props<Word>) {
  const text = useText('filters');
  const words: Readonly<Record<string, string>> = useMessages()[of];
  const id = useId();
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        aria-describedby={`${id}-hint`}
        className={controls.input}
        onChange={({ target }) => onChange(all.find((word) => word === target.value) ?? null)}
      >
        <option value="">{text('any')}</option>
        {all.map((word) => (
          <option key={word} value={word}>
            {words[word]}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className={lines.note}>
        {hint}
      </p>
    </div>
  );
}
