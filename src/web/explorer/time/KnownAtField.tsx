import { type RefObject, useId } from 'react';
import { useText } from '../../text/useText';
import styles from './TimeForm.module.css';
import type { Known } from './timeText';

interface Props {
  readonly known: Known;
  readonly onChange: (known: Known) => void;
  readonly isWrong: boolean;
  /** Of the time or the number. */
  readonly input: RefObject<HTMLInputElement | null>;
}

const kinds = ['now', 'time', 'change'] as const;

const empty: Readonly<Record<Known['kind'], Known>> = {
  now: { kind: 'now' },
  time: { kind: 'time', minute: '' },
  change: { kind: 'change', number: '' },
};

/** When the graph knew what is shown: now, at a time, or after one of its changes. */
export function KnownAtField({ known, onChange, isWrong, input }: Props) {
  const text = useText('time');
  const id = useId();
  const described = { 'aria-invalid': isWrong, 'aria-describedby': `${id}-wrong` };
  return (
    <fieldset className={styles.group}>
      <legend>{text('knownAt')}</legend>
      {kinds.map((kind) => (
        <label key={kind} className={styles.choice}>
          <input type="radio" name={id} checked={known.kind === kind} onChange={() => onChange(empty[kind])} />
          {text(`known.${kind}`)}
        </label>
      ))}
      {known.kind === 'time' && (
        <input
          ref={input}
          type="datetime-local"
          className={styles.input}
          aria-label={text('known.time')}
          {...described}
          value={known.minute}
          onChange={({ target }) => onChange({ kind: 'time', minute: target.value })}
        />
      )}
      {known.kind === 'change' && (
        <input
          ref={input}
          inputMode="numeric"
          className={styles.input}
          aria-label={text('known.change')}
          {...described}
          value={known.number}
          maxLength={15}
          autoComplete="off"
          onChange={({ target }) => onChange({ kind: 'change', number: target.value.trim() })}
        />
      )}
      <p id={`${id}-wrong`} role="alert" className={styles.wrong}>
        {isWrong && text(known.kind === 'change' ? 'noNumber' : 'noTime')}
      </p>
    </fieldset>
  );
}
