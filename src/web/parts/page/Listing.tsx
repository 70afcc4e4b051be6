import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'wouter';
import { useText } from '../../text/useText';
import controls from '../controls/controls.module.css';
import lines from '../lines/lines.module.css';
import styles from './Listing.module.css';
import { useAddressOfAll } from './wholeLists';

interface Props<Item> {
  /** As `pageLists` and the operation's variable call it; without it no more can be asked for than there is. */
  readonly list?: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** How many there are, listed or not. */
  readonly total?: number;
  /** Whether their order means something. */
  readonly ordered?: boolean;
  readonly children: (item: Item) => ReactNode;
}

/** Drawn at a time: more come when they are asked for. */
const step = 50;

/** A list that may be long: some of it at first, the rest on demand. Of a long one, what is not on the screen is not laid out. */
export function Listing<Item>({ list, items, keyOf, total, ordered = false, children }: Props<Item>) {
  const text = useText('page');
  const addressOfAll = useAddressOfAll();
  const [length, setLength] = useState(step);
  const listElement = useRef<HTMLOListElement & HTMLUListElement>(null);
  const shown = items.slice(0, length);
  const List = ordered ? 'ol' : 'ul';
  const unfetched = (total ?? items.length) - items.length;
  const whole = unfetched > 0 && list !== undefined ? addressOfAll(list) : null;
  const showMore = () => {
    flushSync(() => setLength(length + step));
    // On with the first of those that came.
    listElement.current?.children[length]?.querySelector('a')?.focus();
  };
  return (
    <>
      <List ref={listElement} className={items.length > step ? styles.long : styles.list}>
        {shown.map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </List>
      {shown.length < items.length ? (
        <button type="button" className={`${controls.button} ${styles.more}`} onClick={showMore}>
          {text('showMore', { count: Math.min(step, items.length - shown.length), of: items.length - shown.length })}
        </button>
      ) : (
        unfetched > 0 && (
          <p className={lines.soft}>
            {whole === null ? (
              text('notListed', { count: unfetched })
            ) : (
              <Link href={whole}>{text('all', { count: total ?? items.length })}</Link>
            )}
          </p>
        )
      )}
    </>
  );
}
