import { Link, useSearch } from 'wouter';
import { withQuery } from '../selection/useAddress';
import { useText } from '../text/useText';
import styles from './export.module.css';

/** Leads to the same selection in rows, which can be taken away as files. */
export function AsTable() {
  const text = useText('export');
  const search = useSearch();
  return (
    <Link href={withQuery('/table', search)} className={styles.action}>
      {text('asTable')}
    </Link>
  );
}
