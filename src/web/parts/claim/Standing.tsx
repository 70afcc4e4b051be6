import type { ClaimStanding } from '../../api/generated/enums';
import { useText } from '../../text/useText';
import styles from './Standing.module.css';

/** That the graph does not go along with a claim, or that it does though others contradict it. Nothing where all agree. */
export function Standing({ standing }: { readonly standing: ClaimStanding | null }) {
  const text = useText('standings');
  if (standing === null) return null;
  return (
    <span className={styles.standing} data-standing={standing}>
      {text(standing)}
    </span>
  );
}
