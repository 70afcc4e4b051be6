import { useText } from '../text/useText';
import styles from './GraphView.module.css';
import type { GraphNode, Network } from './network';
import { isolated } from './picture/lettering';
import { Relations } from './Relations';

interface Props {
  /** The two that are selected. */
  readonly one: GraphNode;
  readonly other: GraphNode;
  readonly network: Network;
}

/** All that joins two selected entities to one another; nothing where no line does. */
export function Between({ one, other, network }: Props) {
  const text = useText('graph');
  const ends = [one.id, other.id];
  const edge = network.edges.find(({ from, to }) => ends.includes(from) && ends.includes(to));
  if (edge === undefined) return null;
  return (
    <section className={styles.selected}>
      <h3>{text('between', { one: isolated(one.name), other: isolated(other.name) })}</h3>
      <Relations relations={edge.relations} network={network} />
    </section>
  );
}
