import controls from '../../parts/controls/controls.module.css';
import { useText } from '../../text/useText';
import styles from './GraphCanvas.module.css';

interface Props {
  /** By a factor above 1 nearer, by one below farther. */
  readonly onZoom: (factor: number) => void;
  /** By parts of what is seen. */
  readonly onPan?: (right: number, down: number) => void;
  readonly onFit: () => void;
}

const step = 1.4;
const part = 0.25;

/** What wheel and dragging do to the view, for those who use neither. */
export function ViewButtons({ onZoom, onPan, onFit }: Props) {
  const text = useText('graph');
  const moves = [
    { key: 'left', sign: '←', right: -part, down: 0 },
    { key: 'right', sign: '→', right: part, down: 0 },
    { key: 'up', sign: '↑', right: 0, down: -part },
    { key: 'down', sign: '↓', right: 0, down: part },
  ] as const;
  const buttons = [
    { key: 'nearer', sign: '+', act: () => onZoom(step) },
    { key: 'farther', sign: '−', act: () => onZoom(1 / step) },
    { key: 'fit', sign: '⤢', act: onFit },
    ...(onPan ? moves.map(({ key, sign, right, down }) => ({ key, sign, act: () => onPan(right, down) })) : []),
  ] as const;
  return (
    <div className={styles.buttons}>
      {buttons.map(({ key, sign, act }) => (
        <button
          key={key}
          type="button"
          className={controls.sign}
          onClick={act}
          aria-label={text(`view.${key}`)}
          title={text(`view.${key}`)}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}
