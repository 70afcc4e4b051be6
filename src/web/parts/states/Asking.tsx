import { useEffect, useState } from 'react';
import { useStanding } from '../../api/connection';
import { useText } from '../../text/useText';
import styles from './states.module.css';

const longMs = 3000;

/** A question is on its way. After a while it says that this takes long; while the server is away, which is told elsewhere, that it waits for it. */
export function Asking() {
  const text = useText('states');
  const isThere = useStanding() === 'there';
  const [takesLong, setTakesLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTakesLong(true), longMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className={styles.asking}>
      {text(!isThere ? 'waiting' : takesLong ? 'slow' : 'asking')}
    </p>
  );
}
