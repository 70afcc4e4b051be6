import { ClaimsBySource } from '../parts/claim/ClaimsBySource';
import { CertaintyBadge } from '../parts/evidence/CertaintyBadge';
import { Contradicted } from '../parts/evidence/Contradicted';
import lines from '../parts/lines/lines.module.css';
import { ReasonSentence } from '../parts/tie/ReasonSentence';
import { useText } from '../text/useText';
import { PathLine } from './PathLine';
import styles from './sections.module.css';
import { type EvidencedReason, isRelatedOnly } from './tie';

/** One reason of a tie: in words, as a way in the graph, and claim by claim. */
export function ReasonEvidence({ reason }: { readonly reason: EvidencedReason }) {
  const text = useText('evidence');
  const { shared, path, claims, certainty } = reason;
  return (
    <section className={styles.section} aria-label={shared.name}>
      <ReasonSentence reason={reason} />
      <p className={lines.details}>
        <CertaintyBadge certainty={certainty} />
        {isRelatedOnly(reason) && <span>{text('relatedOnly')}</span>}
        <Contradicted isContradicted={claims.some(({ contradictedBy }) => contradictedBy.length > 0)} />
      </p>
      <PathLine path={path} />
      <ClaimsBySource claims={claims} withSubject />
    </section>
  );
}
