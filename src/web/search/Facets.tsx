import { useFormatter } from 'use-intl';
import { SearchType } from '../api/generated/enums';
import controls from '../parts/controls/controls.module.css';
import { TypeMark } from '../parts/entity/TypeMark';
import lines from '../parts/lines/lines.module.css';
import { useText } from '../text/useText';
import styles from './Facets.module.css';
import { typeOf } from './search';

interface Props {
  readonly facets: readonly { readonly type: SearchType; readonly count: number }[];
  /** None: all. */
  readonly chosen: readonly SearchType[];
  readonly onChoose: (types: readonly SearchType[]) => void;
}

/** How many of each type fit, also of types that are not shown; those that are to be shown can be ticked. */
export function Facets({ facets, chosen, onChoose }: Props) {
  const text = useText('search');
  const types = useText('types');
  const format = useFormatter();
  const counts = new Map(facets.map(({ type, count }) => [type, count]));
  const shown = SearchType.filter((type) => counts.has(type) || chosen.includes(type));
  if (shown.length === 0) return null;
  return (
    <fieldset className={styles.facets}>
      <legend className={lines.note}>{text('types')}</legend>
      {shown.map((type) => (
        <label key={type} className={`${controls.choice} ${styles.facet}`}>
          <input
            type="checkbox"
            checked={chosen.includes(type)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, type] : chosen.filter((each) => each !== type))
            }
          />
          <TypeMark type={typeOf[type]} />
          <span className={styles.type}>{types(typeOf[type])}</span>{' '}
          <span className={styles.count}>{format.number(counts.get(type) ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  );
}
