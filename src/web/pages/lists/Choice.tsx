import { useId } from 'react';
import controls from '../../parts/controls/controls.module.css';
import styles from './lists.module.css';

interface Props {
  readonly label: string;
  /** Empty for the first of `options`. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of some, by a list that opens. A value that is not among them is shown too: the address may name it. */
export function Choice({ label, value, options, onChoose }: Props) {
  const id = useId();
  const isListed = options.some((option) => option.value === value);
  return (
    <p className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={controls.input} value={value} onChange={(event) => onChoose(event.target.value)}>
        {[...options, ...(isListed ? [] : [{ value, name: value }])].map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </p>
  );
}
