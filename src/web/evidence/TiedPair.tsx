import { EntityLink } from '../parts/entity/EntityLink';
import { OneSource } from '../parts/evidence/OneSource';
import lines from '../parts/lines/lines.module.css';
import { useText } from '../text/useText';
import { ReasonEvidence } from './ReasonEvidence';
import styles from './sections.module.css';
import type { EvidencedPair } from './tie';

interface Props extends EvidencedPair {
  /** Whether the two stand above it: a region or country may be tied through several places in it. */
  readonly isOnly: boolean;
}

/** The reasons why two places are tied. */
export function TiedPair({ pair, isSectorNotStated, isOnly }: Props) {
  const text = useText('evidence');
  const { one, other, strength, reasons } = pair;
  return (
    <>
      {!isOnly && (
        <p className={styles.of}>
          {text.rich('between', { one: () => <EntityLink entity={one} />, other: () => <EntityLink entity={other} /> })}
        </p>
      )}
      {isSectorNotStated && <p className={lines.details}>{text('sectorNotStated')}</p>}
      <OneSource sources={strength.sources} independentSources={strength.independentSources} />
      {reasons.map((reason) => (
        <ReasonEvidence key={reason.shared.id} reason={reason} />
      ))}
    </>
  );
}
