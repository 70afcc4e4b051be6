import { memo } from 'react';
import type { Column } from './columns';
import type { Row } from './Row';
import type { Words } from './useWords';
import { ValueCell } from './ValueCell';
import styles from './VirtualTable.module.css';

interface Props {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly words: Words;
  /** From 0. */
  readonly index: number;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** While others scroll in, those that are there stay as they are. */
export const TableRow = memo(function TableRow({ row, columns, words, index, measure }: Props) {
  const [first, ...others] = columns;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={styles.row}>
      {first && (
        <th scope="row" className={styles.name}>
          <ValueCell row={row} value={row.values[first.id] ?? null} words={words} />
        </th>
      )}
      {others.map(({ id }) => (
        <td key={id} data-kind={row.values[id]?.kind} className={styles.cell}>
          <ValueCell row={row} value={row.values[id] ?? null} words={words} />
        </td>
      ))}
    </tr>
  );
});
