import { byStatement } from '../../parts/claim/byStatement';
import { Passage } from '../../parts/claim/Passage';
import { Statement } from '../../parts/claim/Statement';
import { useText } from '../../text/useText';
import type { Line } from './byLine';
import styles from './ReadBack.module.css';

interface Props {
  readonly line: Line;
  /** BCP 47, of the source; null where it is not known. */
  readonly language: string | null;
}

/** What one line of a source says, below the line itself where the server has the text. */
export function LineItem({ line: { line, claims }, language }: Props) {
  const text = useText('sourcePage');
  return (
    <li className={styles.line}>
      <h3 className={styles.number}>{text('line', { which: line === null ? 'none' : 'line', line: line ?? 0 })}</h3>
      <div>
        <Passage passage={claims[0]?.passage ?? null} language={language} />
        <ul>
          {byStatement(claims).map((ofStatement) => (
            <li key={ofStatement[0].id}>
              <Statement claims={ofStatement} withSubject />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
