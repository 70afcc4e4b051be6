import { Link, useLocation, useSearch } from 'wouter';
import { useAddress, withQuery } from '../../selection/useAddress';
import { useText } from '../../text/useText';
import styles from './ReadBack.module.css';
import { readingCodec } from './reading';

interface Props {
  readonly hasMore: boolean;
  /** The cursor of the last claim; null where there is none. */
  readonly end: string | null;
}

/** The ways through a source that is longer than a page. Nothing where it is not. */
export function ReadingPages({ hasMore, end }: Props) {
  const text = useText('sourcePage');
  const [reading] = useAddress(readingCodec);
  const [path] = useLocation();
  const search = useSearch();
  const addressFrom = (sourceAfter: string | null) =>
    withQuery(path, readingCodec.write({ ...reading, sourceAfter }, search));
  if (!hasMore && reading.sourceAfter === null) return null;
  return (
    <nav aria-label={text('pages')} className={styles.pages}>
      {reading.sourceAfter !== null && <Link href={addressFrom(null)}>{text('fromStart')}</Link>}
      {hasMore && <Link href={addressFrom(end)}>{text('next')}</Link>}
    </nav>
  );
}
