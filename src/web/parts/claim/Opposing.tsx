import { useText } from '../../text/useText';
import { CertaintyBadge } from '../evidence/CertaintyBadge';
import lines from '../lines/lines.module.css';
import { ClaimValue } from './ClaimValue';
import type { OpposingClaim } from './claim';
import { Locator } from './Locator';
import styles from './Opposing.module.css';
import { Passage } from './Passage';
import { SourceCitation } from './SourceCitation';

interface Props {
  readonly claims: readonly OpposingClaim[];
  /** Of which both sides speak. */
  readonly property: string | null;
}

/** Who says otherwise, below the claim that it contradicts. Nothing where nobody does. */
export function Opposing({ claims, property }: Props) {
  const text = useText('evidence');
  if (claims.length === 0) return null;
  return (
    <div className={styles.opposing}>
      <p className={styles.title}>{text('contradictedBy', { count: claims.length })}</p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <p className={styles.words} lang="en">
              <bdi>{claim.statement}</bdi>
            </p>
            <p className={lines.details}>
              <ClaimValue property={property} value={claim.value} />
              <CertaintyBadge certainty={claim.certainty} />
              <Locator place={claim} />
            </p>
            <Passage passage={claim.passage} language={claim.source?.language ?? null} />
            {claim.source && <SourceCitation source={claim.source} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
