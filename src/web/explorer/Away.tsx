import { useIsConnected } from '../api/connection';
import { useText } from '../text/useText';
import styles from './Away.module.css';

/** Says that the server is away, and that it is asked again. Nothing while it is there. */
export function Away() {
  const text = useText('states');
  const isConnected = useIsConnected();
  return (
    <div role="status" className={styles.place}>
      {!isConnected && <p className={styles.away}>{text('away')}</p>}
    </div>
  );
}
