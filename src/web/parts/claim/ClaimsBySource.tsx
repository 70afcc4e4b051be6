import { useText } from '../../text/useText';
import { bySource } from './bySource';
import { byStatement } from './byStatement';
import styles from './ClaimsBySource.module.css';
import type { CitedClaim } from './claim';
import { Passage } from './Passage';
import { SourceCitation } from './SourceCitation';
import { Statement } from './Statement';

interface Props {
  readonly claims: readonly CitedClaim[];
  /** Whether each says what it is about. */
  readonly withSubject?: boolean;
}

/** Claims below the sources that make them; what stands at a line is shown with the first that names it. */
export function ClaimsBySource({ claims, withSubject = false }: Props) {
  const text = useText('source');
  return (
    <ul>
      {bySource(claims).map(({ source, claims: ofSource }) => (
        <li key={source?.id ?? ''} className={styles.source}>
          {source ? <SourceCitation source={source} /> : <p>{text('none')}</p>}
          <ul className={styles.claims}>
            {byStatement(ofSource).map((ofStatement, i, all) => (
              <li key={ofStatement[0].id}>
                <Statement
                  claims={ofStatement}
                  withSubject={withSubject}
                  passage={
                    ofStatement[0].line !== all[i - 1]?.[0].line && (
                      <Passage passage={ofStatement[0].passage} language={source?.language ?? null} />
                    )
                  }
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
