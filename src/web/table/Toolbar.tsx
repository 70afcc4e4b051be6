import controls from '../parts/controls/controls.module.css';
import { useAddress } from '../selection/useAddress';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import { ColumnChoice } from './ColumnChoice';
import type { Column } from './columns';
import type { Row } from './Row';
import { carriedBy } from './shownRows';
import { tableCodec } from './state';
import styles from './TableView.module.css';
import type { Loaded, Table } from './tableOf';

interface Props {
  readonly table: Table;
  /** Those that are seen. */
  readonly columns: readonly Column[];
  readonly loaded: Loaded;
}

/** What decides which rows and columns are seen. */
export function Toolbar({ table, columns, loaded }: Props) {
  const text = useText('table');
  const [state, change] = useAddress(tableCodec);
  const [selection] = useSelection();
  const isFiltered = selection.sources > 1;
  const left = (rows: readonly Row[]) => carriedBy(selection, rows).length;
  const beside = [
    isFiltered
      ? ({ name: 'unstated', count: left(loaded.unstatedRows), word: 'unstatedRows' } as const)
      : ({ name: 'unstated', count: loaded.unstated, word: 'unstated' } as const),
    isFiltered
      ? ({ name: 'related', count: left(loaded.relatedRows), word: 'relatedRows' } as const)
      : ({ name: 'related', count: loaded.related, word: 'related' } as const),
  ];
  return (
    <div className={styles.toolbar}>
      <label className={`${controls.field} ${styles.search}`}>
        {text('filter')}
        <input
          type="search"
          value={state.filter}
          maxLength={200}
          autoComplete="off"
          className={controls.input}
          onChange={({ target }) => change({ filter: target.value }, { replace: true })}
        />
      </label>
      <ColumnChoice all={table.columns} columns={columns} />
      {beside.map(
        ({ name, count, word }) =>
          (count > 0 || state[name]) && (
            <label key={name} className={controls.choice}>
              <input
                type="checkbox"
                className={controls.tick}
                checked={state[name]}
                onChange={({ target }) => change({ [name]: target.checked })}
              />
              {text(word, { count })}
            </label>
          ),
      )}
    </div>
  );
}
