import styles from './PictureSvg.module.css';
import { dashes, type Line } from './picture';

/** A short piece of a line, for the legend. */
export function LineSample({ line }: { readonly line: Line }) {
  const ends = { x1: 0, y1: 6, x2: 28, y2: 6 };
  return (
    <svg width="28" height="12" aria-hidden="true" focusable="false">
      <line
        className={line === 'double' ? styles.double : styles.line}
        strokeDasharray={dashes[line]?.join(' ')}
        strokeLinecap={line === 'dotted' ? 'round' : 'butt'}
        {...ends}
      />
      {line === 'double' && <line className={styles.between} {...ends} />}
    </svg>
  );
}
