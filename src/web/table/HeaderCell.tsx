import { useText } from '../text/useText';
import type { ColumnId } from './columns';
import type { Sort } from './state';
import styles from './VirtualTable.module.css';

interface Props {
  readonly id: ColumnId;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

/** The head of a column. Its button sorts by it: upwards, then downwards, then as the answer has it again. */
export function HeaderCell({ id, sort, onSort }: Props) {
  const text = useText('table');
  const direction = sort?.by === id ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  const next = {
    none: { by: id, isDescending: false },
    ascending: { by: id, isDescending: true },
    descending: null,
  }[direction];
  return (
    <th scope="col" aria-sort={direction} className={styles.header}>
      <button type="button" className={styles.sort} onClick={() => onSort(next)}>
        {text(`columns.${id}`)}
        <svg className={styles.direction} viewBox="0 0 8 12" aria-hidden="true" focusable="false">
          <path d="M4 0L8 5H0Z" data-lit={direction === 'ascending'} />
          <path d="M4 12L0 7H8Z" data-lit={direction === 'descending'} />
        </svg>
      </button>
    </th>
  );
}
