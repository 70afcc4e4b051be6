import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useId, useRef, useState } from 'react';
import lines from '../parts/lines/lines.module.css';
import type { Column } from './columns';
import { HeaderCell } from './HeaderCell';
import type { Row } from './Row';
import { type Room, roomAround } from './room';
import type { Sort } from './state';
import { TableRow } from './TableRow';
import type { Words } from './useWords';
import styles from './VirtualTable.module.css';

interface Props {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly words: Words;
  /** What is said where there are none. */
  readonly none: string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

/** Of one line: the others are measured when they are drawn. */
const rowHeight = 41;

/**
 * A table of which only the rows in view, and the one with the focus, are drawn. It scrolls in a region of its own, so that its head stays and
 * nothing beside it moves on narrow screens; the buttons of its head make that a region that keys reach.
 */
export function VirtualTable({ caption, columns, rows, words, none, sort, onSort }: Props) {
  const captionId = useId();
  const region = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range);
      if (focused === null || focused >= rows.length || inView.includes(focused)) return inView;
      return [...inView, focused].sort((a, b) => a - b);
    },
  });
  const drawn = virtual.getVirtualItems();
  const room = roomAround(drawn, virtual.getTotalSize());
  const width = columns.reduce((sum, column) => sum + column.width, 0);

  const focusOn = ({ target }: FocusEvent) => {
    const index = target.closest('tr')?.dataset.index;
    setFocused(index === undefined ? null : Number(index));
  };

  return (
    <section ref={region} aria-labelledby={captionId} className={styles.region}>
      <table
        aria-rowcount={rows.length + 1}
        className={styles.table}
        style={{ minInlineSize: `${width}rem` }}
        onFocus={focusOn}
        onBlur={() => setFocused(null)}
      >
        <caption id={captionId} className={lines.heard}>
          {caption}
        </caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ inlineSize: `${column.width}rem` }} />
          ))}
        </colgroup>
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeaderCell key={column.id} id={column.id} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <Space of={room} at="before" />
        <tbody>
          {drawn.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <TableRow
                  key={row.id}
                  row={row}
                  columns={columns}
                  words={words}
                  index={index}
                  measure={virtual.measureElement}
                />
              )
            );
          })}
        </tbody>
        <Space of={room} at="after" />
      </table>
      {rows.length === 0 && <p className={styles.none}>{none}</p>}
    </section>
  );
}

/** Not heard: it is no row. */
function Space({ of, at }: { readonly of: Room; readonly at: keyof Room }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td className={styles.space} style={{ blockSize: of[at] }} />
      </tr>
    </tbody>
  );
}
