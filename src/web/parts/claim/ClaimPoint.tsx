import { useText } from '../../text/useText';
import { EvidenceButton } from '../evidence/EvidenceButton';
import styles from './ClaimPoint.module.css';
import { ClaimValue } from './ClaimValue';
import type { SaidClaim } from './claim';
import { Opposing } from './Opposing';
import { Standing } from './Standing';
import { SubjectName } from './SubjectName';

interface Props {
  readonly claim: SaidClaim;
  readonly withSubject: boolean;
}

/** What a statement says of one thing: of what, which value, how the graph stands to it, and who says otherwise. */
export function ClaimPoint({ claim, withSubject }: Props) {
  const text = useText('evidence');
  const { subject, property, value, standing, statement, contradictedBy } = claim;
  if (!withSubject && value === null && standing === null && contradictedBy.length === 0) return null;
  return (
    <>
      <p className={styles.point}>
        {withSubject && <span>{text.rich('about', { subject: () => <SubjectName of={claim} /> })}</span>}
        <ClaimValue property={property} value={value} />
        <Standing standing={standing} />
        {withSubject && (
          <EvidenceButton of={property === null ? { subject } : { subject, property }} about={statement}>
            {text('whoElse')}
          </EvidenceButton>
        )}
      </p>
      <Opposing claims={contradictedBy} property={property} />
    </>
  );
}
