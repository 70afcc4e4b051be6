import { Link, useLocation, useSearch } from 'wouter';
import lines from '../../parts/lines/lines.module.css';
import { timeCodec } from '../../selection/Selection';
import { useAddress, withQuery } from '../../selection/useAddress';
import { useDates } from '../../text/useDates';
import { useText } from '../../text/useText';
import { TimeButton } from './TimeButton';
import styles from './TimeLine.module.css';
import { useKnownAtWords } from './useKnownAtWords';

/** Says, in all views, that they do not show the world as it is, nor all of it; nothing where they do. */
export function TimeLine() {
  const text = useText('time');
  const dates = useDates();
  const knownAtWords = useKnownAtWords();
  const [{ asOf, certain, knownAt }] = useAddress(timeCodec);
  const [path] = useLocation();
  const search = useSearch();
  const parts = [
    asOf === null ? null : text('lineAsOf', { date: dates(asOf) }),
    certain ? text('lineCertain') : null,
    knownAt === null ? null : knownAtWords(knownAt),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const today = timeCodec.write({ asOf: null, certain: false, knownAt: null }, search);
  return (
    <aside aria-label={text('title')} className={lines.strip}>
      <p>{parts.join(' · ')}</p>
      <TimeButton className={styles.change}>{text('change')}</TimeButton>
      {/* It goes away with what it undoes: the focus does not. */}
      <Link
        href={withQuery(path, today)}
        className={styles.back}
        onClick={() => document.getElementById('content')?.focus()}
      >
        {text('backToToday')}
      </Link>
    </aside>
  );
}
