import { Fragment, type RefObject, useId } from 'react';
import controls from '../../parts/controls/controls.module.css';
import { useText } from '../../text/useText';
import type { Known } from './timeText';

interface Props {
  readonly known: Known;
  readonly onChange: (known: Known) => void;
  readonly isWrong: boolean;
  /** Of the time or the number. */
  readonly input: RefObject<HTMLInputElement | null>;
}

const choices: readonly Known[] = [{ kind: 'now' }, { kind: 'time', minute: '' }, { kind: 'change', number: '' }];

/** When the graph knew what is shown: now, at a time, or after one of its changes. */
export function KnownAtField({ known, onChange, isWrong, input }: Props) {
  const text = useText('time');
  const id = useId();
  const ofInput = {
    ref: input,
    className: controls.popupInput,
    'aria-label': text(`known.${known.kind}`),
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-wrong`,
  };
  return (
    <fieldset className={controls.field}>
      <legend>{text('knownAt')}</legend>
      {choices.map((choice) => (
        <Fragment key={choice.kind}>
          <label className={controls.choice}>
            <input type="radio" name={id} checked={known.kind === choice.kind} onChange={() => onChange(choice)} />
            {text(`known.${choice.kind}`)}
          </label>
          {known.kind === 'time' && choice.kind === 'time' && (
            <input
              {...ofInput}
              type="datetime-local"
              value={known.minute}
              onChange={({ target }) => onChange({ kind: 'time', minute: target.value })}
            />
          )}
          {known.kind === 'change' && choice.kind === 'change' && (
            <input
              {...ofInput}
              inputMode="numeric"
              maxLength={15}
              autoComplete="off"
              value={known.number}
              onChange={({ target }) => onChange({ kind: 'change', number: target.value.trim() })}
            />
          )}
        </Fragment>
      ))}
      <p id={`${id}-wrong`} role="alert" className={controls.refusal}>
        {isWrong && text(known.kind === 'change' ? 'noNumber' : 'noTime')}
      </p>
    </fieldset>
  );
}
