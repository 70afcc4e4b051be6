import { Link, useLocation, useSearch } from 'wouter';
import { useAddress, withQuery } from '../selection/useAddress';
import { useText } from '../text/useText';
import { allKinds, tableCodec } from './state';
import styles from './TableView.module.css';

/** From one table to another: what is searched for goes along, order and columns are each table's own. */
export function KindLinks() {
  const text = useText('table');
  const [path] = useLocation();
  const search = useSearch();
  const [state] = useAddress(tableCodec);
  return (
    <nav aria-label={text('title')} className={styles.kinds}>
      {allKinds.map((rows) => (
        <Link
          key={rows}
          href={withQuery(path, tableCodec.write({ ...state, rows, sort: null, columns: null, tiePages: 1 }, search))}
          aria-current={rows === state.rows ? 'page' : undefined}
          className={styles.kind}
        >
          {text(`kinds.${rows}`)}
        </Link>
      ))}
    </nav>
  );
}
