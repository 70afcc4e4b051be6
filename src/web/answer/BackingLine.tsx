import { useDates } from '../text/useDates';
import { useText } from '../text/useText';
import { type Answer, backingOf } from './answer';
import styles from './BackingLine.module.css';

/** One line of coverage: how many sources and publishers the answer rests on, and how late the latest is. */
export function BackingLine({ answer }: { readonly answer: Answer }) {
  const text = useText('answer');
  const dates = useDates();
  const { latest, ...counts } = backingOf(answer);
  if (counts.sources === 0) return null;
  return (
    <p className={styles.backing}>
      {text('coverage', { ...counts, latest: latest === null ? 'none' : dates(latest) })}
    </p>
  );
}
