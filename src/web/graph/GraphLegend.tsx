import type { Certainty } from '../api/generated/enums';
import { useText } from '../text/useText';
import type { Colouring } from './colouring';
import styles from './GraphView.module.css';
import type { Network } from './network';
import { Legend } from './picture/Legend';
import type { Picture } from './picture/picture';
import { useGraphWords } from './useGraphWords';
import { drawnTypes, type GraphState } from './view';

interface Props {
  readonly network: Network;
  readonly picture: Picture;
  readonly colouring: Colouring;
  readonly state: GraphState;
  /** In their order; those that occur are told. */
  readonly certainties: readonly Certainty[];
}

/** What shapes, lines and colours of the graph mean. */
export function GraphLegend({ network, picture, colouring, state, certainties }: Props) {
  const text = useText('graph');
  const words = useGraphWords(state.colour);
  const hasRest = colouring.groups.length > 0 && network.nodes.some((node) => colouring.groupOf(node) === null);
  return (
    <Legend
      types={drawnTypes.filter((type) => network.nodes.some((node) => node.type === type))}
      certainties={certainties.filter((certainty) => network.edges.some((edge) => edge.certainty === certainty))}
    >
      {picture.nodes.some(({ hollow }) => hollow) && (
        <li>
          <span className={styles.hollow} /> {text('radial.sectorNotStated')}
        </li>
      )}
      {colouring.groups.map((group) => (
        <li key={group.key}>
          <Swatch tone={group.tone} /> {words.group(group)}
        </li>
      ))}
      {hasRest && (
        <li>
          <Swatch tone="--tone-rest" /> {text(state.colour === 'community' ? 'groups.restCommunity' : 'groups.rest')}
        </li>
      )}
    </Legend>
  );
}

function Swatch({ tone }: { readonly tone: string }) {
  return <span className={styles.swatch} style={{ background: `var(${tone})` }} />;
}
