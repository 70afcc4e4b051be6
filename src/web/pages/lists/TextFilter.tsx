import { useEffect, useId, useState } from 'react';
import controls from '../../parts/controls/controls.module.css';

const pauseMs = 200;

interface Props {
  readonly label: string;
  readonly value: string;
  /** Told when somebody paused while typing. */
  readonly onType: (value: string) => void;
}

/** A text that narrows a list while it is typed. */
export function TextFilter({ label, value, onType }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [last, setLast] = useState(value);
  if (last !== value) {
    setLast(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onType(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onType]);
  return (
    <p className={controls.labelled}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={controls.input}
        type="search"
        maxLength={200}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </p>
  );
}
