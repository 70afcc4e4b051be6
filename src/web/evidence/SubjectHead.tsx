import type { EvidenceQuery } from '../api/generated/Evidence';
import { SubjectName } from '../parts/claim/SubjectName';
import { EntityLink } from '../parts/entity/EntityLink';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import { useText } from '../text/useText';
import { EntityHead } from './EntityHead';
import styles from './sections.module.css';

interface Props {
  readonly subject: string;
  readonly property: string | null;
  readonly evidence: EvidenceQuery;
}

/** Of what the evidence is: an entity, a name, or a relationship with its two ends. */
export function SubjectHead({ subject, property, evidence: { node, name, claims } }: Props) {
  const text = useText('evidence');
  const first = claims.nodes[0];
  return (
    <>
      {node && (
        <EntityHead entity={node} mentions={node.mentions.totalCount} shows={property === null ? 'said' : null} />
      )}
      {name && (
        <p className={styles.of}>
          <bdi lang={name.language ?? undefined}>{name.text}</bdi>
          {name.of && (
            <span> – {text.rich('nameOf', { owner: () => name.of && <EntityLink entity={name.of} /> })}</span>
          )}
        </p>
      )}
      {!node && !name && first && (
        <p className={styles.of}>
          <SubjectName of={first} />
        </p>
      )}
      {!node && property !== null && <EvidenceButton of={{ subject }}>{text('allProperties')}</EvidenceButton>}
    </>
  );
}
