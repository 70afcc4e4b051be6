import controls from '../parts/controls/controls.module.css';
import { useAddress } from '../selection/useAddress';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import { ColumnChoice } from './ColumnChoice';
import type { Column } from './columns';
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
  const unstated = isFiltered ? carriedBy(selection, loaded.unstatedRows).length : loaded.unstated;
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
      {(unstated > 0 || state.unstated) && (
        <label className={controls.choice}>
          <input
            type="checkbox"
            className={controls.tick}
            checked={state.unstated}
            onChange={({ target }) => change({ unstated: target.checked })}
          />
          {text(isFiltered ? 'unstatedRows' : 'unstated', { count: unstated })}
        </label>
      )}
    </div>
  );
}
