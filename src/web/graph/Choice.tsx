import controls from '../parts/controls/controls.module.css';
import styles from './GraphControls.module.css';

interface Props<T extends string | null> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few, in the browser's own control. */
export function Choice<T extends string | null>({ label, options, chosen, onChoose }: Props<T>) {
  return (
    <label className={styles.choice}>
      {label}
      <select
        className={controls.smallInput}
        value={chosen ?? ''}
        onChange={({ target }) => {
          const option = options[target.selectedIndex];
          if (option) onChoose(option.value);
        }}
      >
        {options.map(({ value, name }) => (
          <option key={value} value={value ?? ''}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
