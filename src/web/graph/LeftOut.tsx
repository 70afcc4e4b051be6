import controls from '../parts/controls/controls.module.css';
import { useSelection } from '../selection/useSelection';
import { useDates } from '../text/useDates';
import { useText } from '../text/useText';
import type { Filtered } from './filter';
import styles from './GraphView.module.css';
import type { GraphActs } from './useGraphState';
import type { GraphState } from './view';

interface Props {
  readonly state: GraphState;
  readonly leftOut: Filtered['leftOut'];
  /** How many entities the period that is chosen leaves out. */
  readonly atOtherTimes: number;
  /** The name of the field that is asked for; null for all. */
  readonly sector: string | null;
  readonly acts: GraphActs;
  /** After a press of a button, which goes away with what it undoes: the focus has to go elsewhere. */
  readonly onUndone: () => void;
}

/** What the picture does not show, or not where it would be, and the way back. Nothing where it is as at first. */
export function LeftOut({ state, leftOut, atOtherTimes, sector, acts, onUndone }: Props) {
  const text = useText('graph');
  const dates = useDates();
  const [{ during }, select] = useSelection();
  const lines = [
    { key: 'kinds', count: leftOut.kinds, undo: () => select({ kinds: [] }) },
    { key: 'sectors', count: leftOut.sectors, undo: () => select({ sector: '' }) },
    { key: 'stage', count: leftOut.stage, undo: () => select({ stage: null }) },
    { key: 'certainty', count: leftOut.certainty, undo: () => select({ certainty: null }) },
    { key: 'sources', count: leftOut.sources, undo: () => select({ sources: 1 }) },
    // Told even where it leaves nothing out: it narrows what comes with an expansion too.
    { key: 'during', count: during === null ? 0 : 1, undo: () => select({ during: null }) },
    { key: 'hide', count: leftOut.hide, undo: () => acts.change({ hide: [] }) },
    { key: 'expanded', count: new Set(state.expand).size, undo: () => acts.change({ expand: [] }) },
    { key: 'pinned', count: state.pin.length, undo: () => acts.change({ pin: [] }) },
  ] as const;
  if (lines.every(({ count }) => count === 0)) return null;
  return (
    <ul className={styles.leftOut}>
      {lines
        .filter(({ count }) => count > 0)
        .map(({ key, count, undo }) => (
          <li key={key}>
            {text(`leftOut.${key}`, {
              count,
              sector: sector ?? '',
              date: during === null ? '' : dates(during),
              others: atOtherTimes,
            })}{' '}
            <button
              type="button"
              className={controls.small}
              onClick={() => {
                undo();
                onUndone();
              }}
            >
              {text(`undo.${key}`)}
            </button>
          </li>
        ))}
      {leftOut.alone > 0 && <li>{text('leftOut.alone', { count: leftOut.alone })}</li>}
    </ul>
  );
}
