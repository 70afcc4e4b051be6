import { useAddress } from '../selection/useAddress';
import { useText } from '../text/useText';
import { ColumnChoice } from './ColumnChoice';
import type { Column } from './columns';
import { tableCodec } from './state';
import styles from './TableView.module.css';
import type { Table } from './tableOf';

interface Props {
  readonly table: Table;
  /** Those that are seen. */
  readonly columns: readonly Column[];
  /** How many more cities are tied by something whose sectors no source states. */
  readonly unstated: number;
}

/** What decides which rows and columns are seen. */
export function Toolbar({ table, columns, unstated }: Props) {
  const text = useText('table');
  const [state, change] = useAddress(tableCodec);
  return (
    <div className={styles.toolbar}>
      <label className={styles.search}>
        {text('filter')}
        <input
          type="search"
          value={state.filter}
          maxLength={200}
          autoComplete="off"
          className={styles.input}
          onChange={({ target }) => change({ filter: target.value }, { replace: true })}
        />
      </label>
      <ColumnChoice all={table.columns} columns={columns} />
      {(unstated > 0 || state.unstated) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={state.unstated}
            onChange={({ target }) => change({ unstated: target.checked })}
          />
          {text('unstated', { count: unstated })}
        </label>
      )}
    </div>
  );
}
