import { useEffect, useRef } from 'react';
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
  /** Whether there is no room for more. */
  readonly isFull: boolean;
}

/** All entities of the picture as a list, by type: what the picture shows and lets one do can be had without it. */
export function GraphList({ network, tell, state, acts, isFull }: Props) {
  const text = useText('graph');
  const types = useText('types');
  const degrees = shownDegrees(network);
  const rows = useRef<HTMLDetailsElement>(null);
  /** What was expanded last: where nothing more is behind it, its button is gone, and the focus with it. */
  const expanded = useRef<string | null>(null);
  useEffect(() => {
    if (expanded.current === null || document.activeElement !== document.body) return;
    const boxes = rows.current?.querySelectorAll('input') ?? [];
    [...boxes].find(({ value }) => value === expanded.current)?.focus();
    expanded.current = null;
  });
  return (
    <details ref={rows} className={styles.list}>
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
                    value={node.id}
                    aria-label={text('select', { name: node.name })}
                    checked={state.chosen.includes(node.id)}
                    onChange={() => acts.select(node.id, true)}
                  />
                  <EntityLink entity={{ __typename: type, ...node }} marked />
                  <span className={lines.note}>
                    {[...tell(node.id), text('joined', { count: degrees.get(node.id) ?? 0 })].join(' · ')}
                  </span>
                  {node.hidden > 0 && !isFull && (
                    <button
                      type="button"
                      className={controls.small}
                      aria-label={text('moreAbout', { count: node.hidden, name: node.name })}
                      onClick={() => {
                        expanded.current = node.id;
                        acts.expand(node.id);
                      }}
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
