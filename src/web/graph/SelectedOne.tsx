import { RelationshipSentence } from '../parts/claim/RelationshipSentence';
import { EntityLink } from '../parts/entity/EntityLink';
import { CertaintyBadge } from '../parts/evidence/CertaintyBadge';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import { useText } from '../text/useText';
import styles from './GraphView.module.css';
import { NodeActs } from './NodeActs';
import type { GraphNode, Network } from './network';
import type { PictureNode } from './picture/picture';
import type { GraphActs } from './useGraphState';
import type { GraphState } from './view';

interface Props {
  readonly node: GraphNode;
  readonly network: Network;
  /** As it is drawn. */
  readonly drawn: PictureNode | undefined;
  readonly state: GraphState;
  readonly acts: GraphActs;
}

/** A selected entity: what can be done with it, and all that joins it to what is shown, each with who says so. */
export function SelectedOne({ node, network, drawn, state, acts }: Props) {
  const text = useText('graph');
  const byId = new Map(network.nodes.map((other) => [other.id, other]));
  const relations = network.edges
    .filter(({ from, to }) => from === node.id || to === node.id)
    .flatMap((edge) => edge.relations);
  return (
    <article className={styles.selected}>
      <h3>
        <EntityLink entity={{ __typename: node.type, ...node }} marked />
      </h3>
      <p>{drawn?.description}</p>
      <NodeActs node={node} drawn={drawn} state={state} acts={acts} />
      <p>
        <EvidenceButton of={{ subject: node.id }} about={node.name} />
      </p>
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
    </article>
  );
}

function toEntity({ id, name, type }: GraphNode) {
  return { __typename: type, id, name };
}
