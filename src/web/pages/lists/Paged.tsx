import { type ReactNode, useEffect, useRef } from 'react';
import controls from '../../parts/controls/controls.module.css';
import lines from '../../parts/lines/lines.module.css';
import { useText } from '../../text/useText';
import styles from './lists.module.css';
import { nextOf, type Paging } from './paging';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly total: number;
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly paging: Paging;
  readonly onPaging: (paging: Paging) => void;
  readonly children: (item: Item) => ReactNode;
}

/** A part of a long list, and the way to more of it. When others came, the focus is on the first of them. */
export function Paged<Item>({ items, keyOf, total, page, paging, onPaging, children }: Props<Item>) {
  const text = useText('lists');
  const list = useRef<HTMLOListElement>(null);
  const from = useRef<number | null>(null);
  const next = nextOf(paging, page.hasNextPage, page.endCursor);
  useEffect(() => {
    const first = from.current;
    if (first === null || items.length <= first) return;
    from.current = null;
    list.current?.children[first]?.querySelector('a')?.focus();
  }, [items]);
  const more = (to: Paging) => {
    from.current = to.after === paging.after ? items.length : 0;
    onPaging(to);
  };
  return (
    <>
      <ol ref={list} className={styles.entries}>
        {items.map((item) => (
          <li key={keyOf(item)} className={styles.entry}>
            {children(item)}
          </li>
        ))}
      </ol>
      <div className={styles.more}>
        {next !== null && (
          <button type="button" className={controls.button} onClick={() => more(next)}>
            {text(next.after === paging.after ? 'showMore' : 'goOn')}
          </button>
        )}
        {paging.after !== null && (
          <button type="button" className={controls.button} onClick={() => more({ pages: 1, after: null })}>
            {text('fromStart')}
          </button>
        )}
        {items.length < total && (
          <span role="status" className={lines.note}>
            {text('shown', { shown: items.length, total })}
          </span>
        )}
      </div>
    </>
  );
}
