import { useText } from '../../text/useText';
import styles from './marks.module.css';

/** That claims about a fact contradict one another, or that the graph does not follow one. Nothing where it is not so. */
export function Contradicted({ isContradicted }: { readonly isContradicted: boolean }) {
  const text = useText('evidence');
  if (!isContradicted) return null;
  return (
    <span className={styles.contradicted}>
      <svg className={styles.shape} viewBox="-5 -5 10 10" aria-hidden="true" focusable="false">
        <path d="M-4-1.5H4M-4 1.5H4M-2 4L2-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {text('contradicted')}
    </span>
  );
}
