import { type InputHTMLAttributes, type SyntheticEvent, useId, useState } from 'react';
import controls from '../controls/controls.module.css';
import lines from '../lines/lines.module.css';
import styles from './SelectionFilters.module.css';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** Beside the field, of a draft that is none: what it must be, with an example. */
  readonly refusal: string;
  /** Another one begins a new draft only with another `key`. */
  readonly value: string;
  readonly isGood: (draft: string) => boolean;
  /** Of a good draft, once it is left or Enter is pressed. */
  readonly onChange: (draft: string) => void;
  readonly attributes: InputHTMLAttributes<HTMLInputElement>;
}

/** A field whose text is checked before it becomes part of the selection: until then what is shown stays. */
export function DraftField({ label, hint, refusal, value, isGood, onChange, attributes }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(value);
  const [isRefused, setRefused] = useState(!isGood(value));
  const finish = (event: SyntheticEvent) => {
    event.preventDefault();
    const isRight = isGood(draft.trim());
    setRefused(!isRight);
    if (isRight && draft.trim() !== value) onChange(draft.trim());
  };
  return (
    <form className={controls.field} onSubmit={finish}>
      <label htmlFor={id}>{label}</label>
      <input
        {...attributes}
        id={id}
        value={draft}
        autoComplete="off"
        aria-invalid={isRefused}
        aria-describedby={`${id}-refusal ${id}-hint`}
        className={controls.input}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={finish}
      />
      <p id={`${id}-refusal`} role="alert" className={`${controls.refusal} ${styles.refusal}`}>
        {isRefused && refusal}
      </p>
      <p id={`${id}-hint`} className={lines.note}>
        {hint}
      </p>
    </form>
  );
}
