import { useStanding } from '../api/connection';
import { useText } from '../text/useText';
import styles from './Away.module.css';

/** Says that the server is away or has too much to do, and that it is asked again. Nothing while it is there. */
export function Away() {
  const text = useText('states');
  const standing = useStanding();
  return (
    <div role="status" className={styles.place}>
      {standing !== 'there' && <p className={styles.away}>{text(standing)}</p>}
    </div>
  );
}
