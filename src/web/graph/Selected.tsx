import { useMemo, useRef } from 'react';
import controls from '../parts/controls/controls.module.css';
import lines from '../parts/lines/lines.module.css';
import { useText } from '../text/useText';
import { Between } from './Between';
import styles from './GraphView.module.css';
import type { Network } from './network';
import type { Picture } from './picture/picture';
import { SelectedOne } from './SelectedOne';
import type { GraphActs } from './useGraphState';
import type { GraphState } from './view';

interface Props {
  readonly network: Network;
  readonly picture: Picture;
  readonly state: GraphState;
  readonly acts: GraphActs;
  /** Whether there is no room for more. */
  readonly isFull: boolean;
}

/** What is selected, the last one first, and what can be done with all of it. */
export function Selected({ network, picture, state, acts: given, isFull }: Props) {
  const text = useText('graph');
  const heading = useRef<HTMLHeadingElement>(null);
  const acts = useMemo(() => keepingFocus(given, () => heading.current?.focus()), [given]);
  const nodes = state.chosen.flatMap((id) => network.nodes.filter((node) => node.id === id)).reverse();
  const drawn = new Map(picture.nodes.map((node) => [node.id, node]));
  return (
    <section className={styles.panel} aria-label={text('selected')}>
      <h2 ref={heading} tabIndex={-1}>
        {text('selected')}
      </h2>
      <p role="status" className={lines.heard}>
        {text('selectedNow', { count: nodes.length, last: nodes[0]?.name ?? '' })}
      </p>
      {nodes.length === 0 && <p>{text('nothingSelected')}</p>}
      {nodes.length > 0 && (
        <div className={styles.acts}>
          {nodes.length > 1 && (
            <>
              <span>{text('many', { count: nodes.length })}</span>
              <button type="button" className={controls.small} onClick={() => acts.hide(nodes.map(({ id }) => id))}>
                {text('acts.hide')}
              </button>
              <button
                type="button"
                className={controls.small}
                onClick={() => acts.pinAll(nodes.flatMap(({ id }) => drawn.get(id) ?? []))}
              >
                {text('acts.pin')}
              </button>
            </>
          )}
          <button type="button" className={controls.small} onClick={acts.selectNothing}>
            {text('acts.clear')}
          </button>
        </div>
      )}
      {nodes.length === 2 && nodes[0] && nodes[1] && <Between one={nodes[0]} other={nodes[1]} network={network} />}
      {nodes.map((node) => (
        <SelectedOne
          key={node.id}
          node={node}
          network={network}
          drawn={drawn.get(node.id)}
          state={state}
          acts={acts}
          isFull={isFull}
        />
      ))}
    </section>
  );
}

/** The same acts; after those that take away the button which was pressed, the focus is where the selection is told. */
function keepingFocus(acts: GraphActs, focus: () => void) {
  return {
    ...acts,
    expand: (id: string) => {
      acts.expand(id);
      focus();
    },
    putIntoMiddle: (id: string) => {
      acts.putIntoMiddle(id);
      focus();
    },
    collapse: (id: string) => {
      acts.collapse(id);
      focus();
    },
    hide: (ids: readonly string[]) => {
      acts.hide(ids);
      focus();
    },
    selectNothing: () => {
      acts.change({ chosen: [] });
      focus();
    },
  };
}
