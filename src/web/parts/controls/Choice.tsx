import { useId } from 'react';
import controls from './controls.module.css';

interface Props<Value extends string | null> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChoose: (value: Value) => void;
  /** Among many others. */
  readonly isSmall?: boolean;
}

/** One of some, by a list that opens. A value that is not among them is shown too: the address may name it. */
export function Choice<Value extends string | null>({ label, value, options, onChoose, isSmall }: Props<Value>) {
  const id = useId();
  const isListed = options.some((option) => option.value === value);
  const all = isListed ? options : [...options, { value, name: value ?? '' }];
  return (
    <p className={controls.labelled}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={isSmall ? controls.smallInput : controls.input}
        value={value ?? ''}
        onChange={({ target }) => {
          const chosen = all[target.selectedIndex];
          if (chosen) onChoose(chosen.value);
        }}
      >
        {all.map((option) => (
          <option key={option.value} value={option.value ?? ''}>
            {option.name}
          </option>
        ))}
      </select>
    </p>
  );
}
