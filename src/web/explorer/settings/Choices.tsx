import { useId } from 'react';
import controls from '../../parts/controls/controls.module.css';
import lines from '../../parts/lines/lines.module.css';

interface Props<Value extends string> {
  readonly title: string;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all of them to be seen. */
export function Choices<Value extends string>({ title, choices, chosen, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={lines.note}>{title}</legend>
      {choices.map(({ value, label, lang }) => (
        <label key={value} className={controls.choice}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
