import { EntityLink } from '../parts/entity/EntityLink';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import styles from './GraphView.module.css';
import { NodeActs } from './NodeActs';
import type { GraphNode, Network } from './network';
import type { PictureNode } from './picture/picture';
import { Relations } from './Relations';
import type { GraphActs } from './useGraphState';
import type { GraphState } from './view';

interface Props {
  readonly node: GraphNode;
  readonly network: Network;
  /** As it is drawn. */
  readonly drawn: PictureNode | undefined;
  readonly state: GraphState;
  readonly acts: GraphActs;
  /** Whether there is no room for more. */
  readonly isFull: boolean;
}

/** A selected entity: what can be done with it, and all that joins it to what is shown, each with who says so. */
export function SelectedOne({ node, network, drawn, state, acts, isFull }: Props) {
  const relations = network.edges
    .filter(({ from, to }) => from === node.id || to === node.id)
    .flatMap((edge) => edge.relations);
  return (
    <article className={styles.selected}>
      <h3>
        <EntityLink entity={{ __typename: node.type, ...node }} marked />
      </h3>
      <p>{drawn?.description}</p>
      <NodeActs node={node} drawn={drawn} state={state} acts={acts} isFull={isFull} />
      <p>
        <EvidenceButton of={{ subject: node.id }} about={node.name} />
      </p>
      <Relations relations={relations} network={network} />
    </article>
  );
}
