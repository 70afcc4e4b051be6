import { EntityLink } from '../parts/entity/EntityLink';
import { CertaintyBadge } from '../parts/evidence/CertaintyBadge';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import { independence } from '../parts/evidence/independence';
import { OneSource } from '../parts/evidence/OneSource';
import lines from '../parts/lines/lines.module.css';
import { sourcesOfSector } from '../parts/tie/carried';
import { ReasonSentence } from '../parts/tie/ReasonSentence';
import { useCountryName } from '../text/useCountryName';
import { useText } from '../text/useText';
import { type AnsweredTie, sourcesOf } from './answer';
import styles from './TieList.module.css';

/** A city an entry: why it is tied, how certain that is, how many say so, and the way to who does. */
export function TieList({ city, ties }: { readonly city: string; readonly ties: readonly AnsweredTie[] }) {
  const text = useText('answer');
  const countryName = useCountryName();
  return (
    <ol className={styles.ties}>
      {ties.map((tie) => (
        <li key={tie.city.id} className={styles.tie}>
          <h3 className={lines.heading}>
            <EntityLink entity={{ __typename: 'City', ...tie.city }} />
            {tie.city.country && <bdi className={styles.country}> {countryName(tie.city.country)}</bdi>}
          </h3>
          {tie.reasons.map((reason) => (
            <ReasonSentence key={reason.shared.id} reason={reason}>
              <CertaintyBadge certainty={reason.certainty} />{' '}
              <OneSource sources={sourcesOf(reason)} independentSources={reason.independentSources} />
              {reason.independentSources > 1 && sourcesOfSector(reason) === 1 && <OneSource sources={1} ofSector />}
            </ReasonSentence>
          ))}
          <p className={styles.backing}>
            <span>
              {text('sources', {
                count: tie.strength.sources,
                independent: tie.strength.independentSources,
                which: independence(tie.strength.sources, tie.strength.independentSources),
              })}
            </span>
            <EvidenceButton of={{ tie: [city, tie.city.id] }} about={tie.city.name} />
          </p>
        </li>
      ))}
    </ol>
  );
}
