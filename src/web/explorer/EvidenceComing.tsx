import { useEffect, useState } from 'react';
import controls from '../parts/controls/controls.module.css';
import lines from '../parts/lines/lines.module.css';
import { Asking } from '../parts/states/Asking';
import { useText } from '../text/useText';
import styles from './EvidenceComing.module.css';

/** What comes sooner needs no word. */
const soonMs = 300;

/** In the place of the evidence while its script is not there: that it is on its way, or that the server is away. */
export function EvidenceComing({ close }: { readonly close: () => void }) {
  const text = useText('evidence');
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), soonMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <aside className={styles.coming} aria-labelledby="evidence-coming">
      <h2 id="evidence-coming" className={lines.heading}>
        {text('title')}
      </h2>
      <Asking />
      <button type="button" className={controls.button} onClick={close}>
        {text('close')}
      </button>
    </aside>
  );
}
