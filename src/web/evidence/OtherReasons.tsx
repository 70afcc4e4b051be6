import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import { ReasonSentence } from '../parts/tie/ReasonSentence';
import { useText } from '../text/useText';
import styles from './sections.module.css';
import type { OtherReason } from './tie';

/** What ties two places apart from what was asked for. Nothing where there is no more. */
export function OtherReasons({ reasons }: { readonly reasons: readonly OtherReason[] }) {
  const text = useText('evidence');
  if (reasons.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{text('otherReasons')}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.shared.id} className={styles.section}>
            <ReasonSentence reason={reason} />
            <EvidenceButton of={{ subject: reason.shared.id }} about={reason.shared.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
