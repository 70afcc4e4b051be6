import { useText } from '../../text/useText';
import styles from './marks.module.css';

interface Props {
  /** How many sources say it. */
  readonly sources: number;
  /** How many of them are independent of one another. */
  readonly independentSources?: number;
  /** Whether it is the sector alone that rests on it. */
  readonly ofSector?: boolean;
}

/** That a fact rests on one source, or on several that count as one. Nothing where it does not. */
export function OneSource({ sources, independentSources = sources, ofSector = false }: Props) {
  const text = useText('evidence');
  if (sources === 0 || independentSources > 1) return null;
  return (
    <span className={styles.oneSource}>
      <svg className={styles.shape} viewBox="-5 -5 10 10" aria-hidden="true" focusable="false">
        <circle r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle r="1.5" fill="currentColor" />
      </svg>
      {ofSector ? text('oneSourceOfSector') : text('oneSource', { sources })}
    </span>
  );
}
