import type { TieKind } from '../../api/generated/enums';
import { useText } from '../../text/useText';
import controls from '../controls/controls.module.css';
import lines from '../lines/lines.module.css';
import styles from './SelectionFilters.module.css';

interface Props {
  /** None: all. */
  readonly value: readonly TieKind[];
  readonly all: readonly TieKind[];
  readonly onChange: (value: readonly TieKind[]) => void;
}

/** What makes ties. */
export function KindsField({ value, all, onChange }: Props) {
  const text = useText('filters');
  const tieKinds = useText('tieKinds');
  return (
    <fieldset className={controls.field}>
      <legend>{text('kinds')}</legend>
      <div className={styles.choices}>
        {all.map((kind) => (
          <label key={kind} className={controls.choice}>
            <input
              className={controls.tick}
              type="checkbox"
              checked={value.includes(kind)}
              onChange={({ target }) =>
                onChange(target.checked ? [...value, kind] : value.filter((each) => each !== kind))
              }
            />
            {tieKinds(kind)}
          </label>
        ))}
      </div>
      <p className={lines.note}>{text('kindsHint')}</p>
    </fieldset>
  );
}
