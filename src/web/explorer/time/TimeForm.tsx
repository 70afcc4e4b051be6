import { type FormEvent, useId, useRef, useState } from 'react';
import controls from '../../parts/controls/controls.module.css';
import lines from '../../parts/lines/lines.module.css';
import type { TimeOfQuestion } from '../../selection/Selection';
import { isPartialDate } from '../../text/isPartialDate';
import { useText } from '../../text/useText';
import { KnownAtField } from './KnownAtField';
import styles from './TimeForm.module.css';
import { readKnown, writeKnown } from './timeText';

interface Props {
  readonly time: TimeOfQuestion;
  readonly onApply: (time: TimeOfQuestion) => void;
}

/** When what is shown held, how its dates are taken, and when the graph knew it. Nothing changes before it is applied, and what is no date is not. */
export function TimeForm({ time, onApply }: Props) {
  const text = useText('time');
  const id = useId();
  const [asOf, setAsOf] = useState(time.asOf ?? '');
  const [certain, setCertain] = useState(time.certain);
  const [known, setKnown] = useState(() => readKnown(time.knownAt));
  const [wasTried, setTried] = useState(false);
  const dateInput = useRef<HTMLInputElement>(null);
  const knownInput = useRef<HTMLInputElement>(null);
  const date = asOf.trim();
  const isWrong = date !== '' && !isPartialDate(date);
  const knownAt = writeKnown(known);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWrong) dateInput.current?.focus();
    else if (knownAt === undefined) knownInput.current?.focus();
    else onApply({ asOf: date === '' ? null : date, certain, knownAt });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={controls.field}>
        <label htmlFor={`${id}-date`}>{text('asOf')}</label>
        <input
          ref={dateInput}
          id={`${id}-date`}
          className={controls.popupInput}
          value={asOf}
          maxLength={60}
          autoComplete="off"
          placeholder={text('today')}
          aria-invalid={wasTried && isWrong}
          aria-describedby={`${id}-hint ${id}-wrong`}
          onChange={({ target }) => setAsOf(target.value)}
        />
        <p id={`${id}-hint`} className={lines.note}>
          {text('asOfHint')}
        </p>
        <p id={`${id}-wrong`} role="alert" className={controls.refusal}>
          {wasTried && isWrong && text('noDate', { text: date })}
        </p>
      </div>
      <div className={controls.field}>
        <label className={controls.choice}>
          <input
            type="checkbox"
            checked={certain}
            aria-describedby={`${id}-certain`}
            onChange={({ target }) => setCertain(target.checked)}
          />
          {text('certain')}
        </label>
        <p id={`${id}-certain`} className={lines.note}>
          {text('certainHint')}
        </p>
      </div>
      <KnownAtField known={known} onChange={setKnown} isWrong={wasTried && knownAt === undefined} input={knownInput} />
      <button type="submit" className={`${controls.large} ${styles.apply}`}>
        {text('apply')}
      </button>
    </form>
  );
}
