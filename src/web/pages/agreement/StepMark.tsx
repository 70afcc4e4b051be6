import styles from './StepMark.module.css';
import type { StepState } from './steps';

/** The mark of a step, told by its shape: a full disc, a full square at an end, an empty disc for what sources expect, a point for what is usual. */
export function StepMark({ state }: { readonly state: StepState }) {
  return (
    <svg className={styles.mark} data-state={state} viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      {state === 'ENDED' ? <rect x="-8" y="-8" width="16" height="16" /> : <circle r={state === 'USUAL' ? 4 : 9} />}
      {state === 'REACHED' && <path d="M-4 0L-1 3.5L4.5-3.5" />}
      {state === 'REQUIRED' && <path d="M0-5V1M0 4V4.5" />}
    </svg>
  );
}
