import { useEffect } from 'react';
import controls from '../parts/controls/controls.module.css';
import { Problems } from '../parts/states/Problems';
import { useAddress } from '../selection/useAddress';
import { useText } from '../text/useText';
import { mostPages, tableCodec } from './state';
import styles from './TableView.module.css';
import type { Loaded } from './tableOf';

/**
 * Of how many of all tied cities the rows are, and the way to more. Nothing where they are of all. How many pages were loaded stands in the address, and
 * as many are loaded, one after the other, when a link is opened.
 */
export function MoreTies({ loaded: { ties, loadedTies, pages, rest } }: { readonly loaded: Loaded }) {
  const text = useText('table');
  const [{ tiePages }, change] = useAddress(tableCodec);
  const { askNext, isAsking, problems } = rest;
  const isWanted = pages > 0 && pages < tiePages && problems.length === 0;
  useEffect(() => {
    if (isWanted) askNext?.();
  }, [isWanted, askNext]);
  if (loadedTies >= ties) return null;
  const more = () => {
    change({ tiePages: Math.min(pages + 1, mostPages) }, { replace: true });
    // What the address wants is asked for already, unless it went wrong, or cannot want more.
    if (problems.length > 0 || pages >= mostPages) askNext?.();
  };
  return (
    <div>
      <Problems problems={problems} />
      <p role="status" className={styles.more}>
        {text('loaded', { loaded: loadedTies, all: ties })}
      </p>
      <button
        type="button"
        className={controls.button}
        aria-disabled={askNext === null}
        onClick={askNext === null ? undefined : more}
      >
        {text(isAsking ? 'loading' : 'loadMore')}
      </button>
    </div>
  );
}
