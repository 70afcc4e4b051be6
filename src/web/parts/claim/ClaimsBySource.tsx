import { useText } from '../../text/useText';
import { bySource } from './bySource';
import { Claim } from './Claim';
import styles from './ClaimsBySource.module.css';
import type { SaidClaim } from './claim';
import { SourceCitation } from './SourceCitation';

interface Props {
  readonly claims: readonly SaidClaim[];
  /** Whether each says what it is about. */
  readonly withSubject?: boolean;
}

/** Claims below the sources that make them. */
export function ClaimsBySource({ claims, withSubject = false }: Props) {
  const text = useText('source');
  return (
    <ul>
      {bySource(claims).map(({ source, claims: ofSource }) => (
        <li key={source?.id ?? ''} className={styles.source}>
          {source ? <SourceCitation source={source} /> : <p>{text('none')}</p>}
          <ul className={styles.claims}>
            {ofSource.map((claim) => (
              <li key={claim.id}>
                <Claim claim={claim} withSubject={withSubject} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
