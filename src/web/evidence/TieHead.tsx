import type { TieEvidenceQuery } from '../api/generated/TieEvidence';
import { EntityLink } from '../parts/entity/EntityLink';
import type { NamedEntity } from '../parts/entity/types';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import lines from '../parts/lines/lines.module.css';
import { useText } from '../text/useText';
import { Announced } from './Announcer';
import styles from './sections.module.css';
import type { EvidencedPair } from './tie';

interface Props {
  readonly tie: readonly [string, string];
  readonly places: TieEvidenceQuery['places'];
  readonly pairs: readonly EvidencedPair[];
}

/** Between which two places, and for how many reasons they are tied under the present question. */
export function TieHead({ tie, places, pairs }: Props) {
  const text = useText('evidence');
  const count = pairs.flatMap(({ pair }) => pair.reasons).length;
  const summary = text('reasons', { count });
  return (
    <>
      <p className={styles.of}>
        {text.rich('between', {
          one: () => <PlaceLink id={tie[0]} place={places[0] ?? null} />,
          other: () => <PlaceLink id={tie[1]} place={places[1] ?? null} />,
        })}
      </p>
      <Announced text={summary} />
      <p className={lines.details}>{summary}</p>
      {count === 0 && (
        <p className={lines.details}>
          {text('noTieHow')}
          {tie.map((id, index) => (
            <EvidenceButton key={id} of={{ mentions: id }}>
              {places[index]?.name ?? id}
            </EvidenceButton>
          ))}
        </p>
      )}
    </>
  );
}

function PlaceLink({ id, place }: { readonly id: string; readonly place: NamedEntity | null }) {
  return place ? <EntityLink entity={place} marked /> : <bdi>{id}</bdi>;
}
