import { Link, useSearch } from 'wouter';
import controls from '../parts/controls/controls.module.css';
import { withQuery } from '../selection/useAddress';
import { useText } from '../text/useText';

/** Leads to the same selection in rows, which can be taken away as files. */
export function AsTable() {
  const text = useText('export');
  const search = useSearch();
  return (
    <Link href={withQuery('/table', search)} className={controls.button}>
      {text('asTable')}
    </Link>
  );
}
