import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { NameLinks } from '../entity/NameLinks';
import { CertaintyBadge } from '../evidence/CertaintyBadge';
import { EvidenceButton } from '../evidence/EvidenceButton';
import styles from './Claim.module.css';
import { ClaimValue } from './ClaimValue';
import type { SaidClaim } from './claim';
import { Locator } from './Locator';
import { Opposing } from './Opposing';
import { Standing } from './Standing';
import { SubjectName } from './SubjectName';

interface Props {
  readonly claim: SaidClaim;
  /** Whether it says what it is about, where that does not stand above it. */
  readonly withSubject?: boolean;
}

/** One statement of a source that stands above it: what it says, where, by whom, how sure; and who says otherwise. */
export function Claim({ claim, withSubject = false }: Props) {
  const text = useText('evidence');
  const { property, saidBy, asOf } = claim;
  return (
    <div className={styles.claim} data-standing={claim.standing ?? undefined}>
      <p className={styles.statement} lang="en">
        <bdi>{claim.statement}</bdi>
      </p>
      {withSubject && (
        <p className={styles.marks}>
          <span>{text.rich('about', { subject: () => <SubjectName of={claim} /> })}</span>
          <EvidenceButton of={{ subject: claim.subject }} about={claim.statement}>
            {text('whoElse')}
          </EvidenceButton>
        </p>
      )}
      <p className={styles.marks}>
        <ClaimValue property={property} value={claim.value} />
        <CertaintyBadge certainty={claim.certainty} />
        <Standing stance={claim.stance} standing={claim.standing} />
        <Locator place={claim} />
        {asOf !== null && <span>{text.rich('asOf', { date: () => <PartialDate value={asOf} /> })}</span>}
        {saidBy.nodes.length > 0 && (
          <span>{text.rich('saidBy', { people: () => <NameLinks of={saidBy.nodes} /> })}</span>
        )}
        <span>{text.rich('recorded', { date: () => <PartialDate value={claim.recorded} /> })}</span>
      </p>
      {claim.note !== null && (
        <p className={styles.note}>
          {text('note')} <bdi lang="en">{claim.note}</bdi>
        </p>
      )}
      <Opposing claims={claim.contradictedBy} property={property} />
    </div>
  );
}
