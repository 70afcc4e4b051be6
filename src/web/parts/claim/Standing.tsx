import type { ClaimStanding, Stance } from '../../api/generated/enums';
import { useText } from '../../text/useText';
import styles from './Standing.module.css';

interface Props {
  readonly stance: Stance;
  readonly standing: ClaimStanding | null;
}

/** That a claim does not simply say so, or that the graph does not simply go along with it. Nothing where both do. */
export function Standing({ stance, standing }: Props) {
  const stances = useText('stances');
  const standings = useText('standings');
  return (
    <>
      {stance !== 'SUPPORTS' && <span className={styles.stance}>{stances(stance)}</span>}
      {standing !== null && (
        <span className={styles.standing} data-standing={standing}>
          {standings(standing)}
        </span>
      )}
    </>
  );
}
