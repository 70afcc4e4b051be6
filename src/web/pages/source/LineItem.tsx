import { byStatement } from '../../parts/claim/byStatement';
import { Statement } from '../../parts/claim/Statement';
import { useText } from '../../text/useText';
import type { Line } from './byLine';
import styles from './ReadBack.module.css';

/** What one line of a source says. */
export function LineItem({ line: { line, claims } }: { readonly line: Line }) {
  const text = useText('sourcePage');
  return (
    <li className={styles.line}>
      <h3 className={styles.number}>{text('line', { which: line === null ? 'none' : 'line', line: line ?? 0 })}</h3>
      <ul>
        {byStatement(claims).map((ofStatement) => (
          <li key={ofStatement[0].id}>
            <Statement claims={ofStatement} withSubject />
          </li>
        ))}
      </ul>
    </li>
  );
}
