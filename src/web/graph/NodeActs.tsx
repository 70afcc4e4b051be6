import controls from '../parts/controls/controls.module.css';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import styles from './GraphView.module.css';
import type { GraphNode } from './network';
import type { PictureNode } from './picture/picture';
import type { GraphActs } from './useGraphState';
import type { GraphState } from './view';

interface Props {
  readonly node: GraphNode;
  readonly drawn: PictureNode | undefined;
  readonly state: GraphState;
  readonly acts: GraphActs;
  /** Whether there is no room for more. */
  readonly isFull: boolean;
}

/** How far a press of a button moves a node, in units of the picture. */
const step = 40;

const moves = [
  { key: 'left', sign: '←', x: -step, y: 0 },
  { key: 'right', sign: '→', x: step, y: 0 },
  { key: 'up', sign: '↑', x: 0, y: -step },
  { key: 'down', sign: '↓', x: 0, y: step },
] as const;

/** What can be done with one node: all that dragging and clicking does, too. */
export function NodeActs({ node, drawn, state, acts, isFull }: Props) {
  const text = useText('graph');
  const { id, name, hidden } = node;
  const [selection] = useSelection();
  const isMiddle = id === (state.focus ?? selection.city);
  const isPinned = state.pin.some((pin) => pin.id === id);
  return (
    <div className={styles.acts}>
      {hidden > 0 && !isFull && (
        <button type="button" className={controls.small} onClick={() => acts.expand(id)}>
          {text('acts.expand', { count: hidden })}
        </button>
      )}
      {state.expand.includes(id) && (
        <button type="button" className={controls.small} onClick={() => acts.collapse(id)}>
          {text('acts.collapse')}
        </button>
      )}
      {!isMiddle && (
        <>
          <button type="button" className={controls.small} onClick={() => acts.putIntoMiddle(id)}>
            {text('acts.focus')}
          </button>
          <button type="button" className={controls.small} onClick={() => acts.hide([id])}>
            {text('acts.hide')}
          </button>
        </>
      )}
      <button
        type="button"
        className={controls.small}
        aria-pressed={isPinned}
        onClick={() => (isPinned ? acts.unpin(id) : drawn && acts.pin(id, drawn))}
      >
        {text(isPinned ? 'acts.unpin' : 'acts.pin')}
      </button>
      <fieldset className={styles.moves} aria-label={text('move', { name })}>
        {moves.map(({ key, sign, x, y }) => (
          <button
            key={key}
            type="button"
            className={controls.small}
            aria-label={text(`moves.${key}`)}
            title={text(`moves.${key}`)}
            onClick={() => drawn && acts.pin(id, { x: drawn.x + x, y: drawn.y + y })}
          >
            {sign}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
