import controls from '../parts/controls/controls.module.css';
import lines from '../parts/lines/lines.module.css';
import { useText } from '../text/useText';
import styles from './SearchLine.module.css';
import { longestText } from './search';

interface Props {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onSubmit: () => void;
}

/** Where one types what is searched for; what is found follows by itself, Enter keeps the text in the history. */
export function SearchLine({ typed, onType, onSubmit }: Props) {
  const text = useText('search');
  return (
    <search aria-label={text('label')}>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <label className={`${controls.field} ${styles.label}`}>
          <span className={lines.note}>{text('label')}</span>
          <input
            type="search"
            name="q"
            className={`${controls.input} ${styles.input}`}
            value={typed}
            maxLength={longestText}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onType(event.target.value)}
          />
        </label>
        <button type="submit" className={`${controls.button} ${styles.submit}`}>
          {text('title')}
        </button>
      </form>
    </search>
  );
}
