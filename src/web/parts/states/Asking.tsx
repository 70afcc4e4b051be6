import { useEffect, useState } from 'react';
import { useText } from '../../text/useText';
import styles from './states.module.css';

const longMs = 3000;

/** A question is on its way. After a while it says that this takes long. */
export function Asking() {
  const text = useText('states');
  const [takesLong, setTakesLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTakesLong(true), longMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={styles.asking}>
      {text(takesLong ? 'slow' : 'asking')}
    </p>
  );
}
