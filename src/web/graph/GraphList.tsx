import controls from '../parts/controls/controls.module.css';
import { EntityLink } from '../parts/entity/EntityLink';
import lines from '../parts/lines/lines.module.css';
import { useText } from '../text/useText';
import styles from './GraphView.module.css';
import { shownDegrees } from './measures';
import type { Network } from './network';
import type { GraphActs } from './useGraphState';
import { drawnTypes, type GraphState } from './view';

interface Props {
  readonly network: Network;
  /** What is said of each beside its name. */
  readonly tell: (id: string) => readonly string[];
  readonly state: GraphState;
  readonly acts: GraphActs;
}

/** All entities of the picture as a list, by type: what the picture shows and lets one do can be had without it. */
export function GraphList({ network, tell, state, acts }: Props) {
  const text = useText('graph');
  const types = useText('types');
  const degrees = shownDegrees(network);
  return (
    <details className={styles.list}>
      <summary>
        {text('list')} ({network.nodes.length})
      </summary>
      {drawnTypes.map((type) => {
        const nodes = network.nodes.filter((node) => node.type === type);
        if (nodes.length === 0) return null;
        return (
          <section key={type} aria-label={types(type)}>
            <h3>
              {types(type)} ({nodes.length})
            </h3>
            <ul className={styles.rows}>
              {nodes.map((node) => (
                <li key={node.id} className={styles.row}>
                  <input
                    type="checkbox"
                    aria-label={text('select', { name: node.name })}
                    checked={state.chosen.includes(node.id)}
                    onChange={() => acts.select(node.id, true)}
                  />
                  <EntityLink entity={{ __typename: type, ...node }} marked />
                  <span className={lines.note}>
                    {[...tell(node.id), text('joined', { count: degrees.get(node.id) ?? 0 })].join(' · ')}
                  </span>
                  {node.hidden > 0 && (
                    <button
                      type="button"
                      className={controls.small}
                      aria-label={text('moreAbout', { count: node.hidden, name: node.name })}
                      onClick={() => acts.expand(node.id)}
                    >
                      {text('more', { count: node.hidden })}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
