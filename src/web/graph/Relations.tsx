import { RelationshipSentence } from '../parts/claim/RelationshipSentence';
import { CertaintyBadge } from '../parts/evidence/CertaintyBadge';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import { useText } from '../text/useText';
import styles from './GraphView.module.css';
import type { GraphNode, Network, Relation } from './network';

interface Props {
  readonly relations: readonly Relation[];
  readonly network: Network;
}

/** Relationships of what is shown, each in a sentence with how sure it is and who says so. */
export function Relations({ relations, network }: Props) {
  const text = useText('graph');
  const byId = new Map(network.nodes.map((node) => [node.id, node]));
  return (
    <ul className={styles.relations}>
      {relations.map(({ id, type, from, to, certainty }) => {
        const [one, other] = [byId.get(from), byId.get(to)];
        if (!one || !other) return null;
        return (
          <li key={id}>
            <RelationshipSentence type={type} from={toEntity(one)} to={toEntity(other)} />{' '}
            {certainty ? <CertaintyBadge certainty={certainty} /> : <span>{text('noClaim')}</span>}{' '}
            <EvidenceButton of={{ subject: id }} about={`${one.name} – ${other.name}`} />
          </li>
        );
      })}
    </ul>
  );
}

function toEntity({ id, name, type }: GraphNode) {
  return { __typename: type, id, name };
}
