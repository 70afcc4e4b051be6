import { looks, outlines } from '../parts/entity/types';
import type { LegendMark } from './legend';
import styles from './picture/PictureSvg.module.css';
import { dashes, type Line } from './picture/picture';

/** The mark of an entry of the legend as it is in the picture, in SVG around (0, 0). */
export function LegendSign({ mark }: { readonly mark: LegendMark }) {
  switch (mark.kind) {
    case 'type': {
      const { shape, colour } = looks[mark.type];
      return <path d={outlines[shape]} transform="scale(7)" style={{ fill: `var(${colour})` }} />;
    }
    case 'tone':
      return <rect x={-6} y={-6} width={12} height={12} rx={2} style={{ fill: `var(${mark.tone})` }} />;
    case 'hollow':
      return <circle className={styles.hollow} r={6} style={{ stroke: 'var(--text-soft)' }} />;
    case 'sizes':
      return (
        <g>
          <circle className={styles.head} cx={-9} r={3} />
          <circle className={styles.head} cx={4} r={8} />
        </g>
      );
    case 'more':
      return (
        <text className={styles.label} y={4} textAnchor="middle">
          +1
        </text>
      );
    case 'line':
      return <Sample line={mark.line} />;
  }
}

function Sample({ line }: { readonly line: Line }) {
  const ends = { x1: -14, y1: 0, x2: 14, y2: 0 };
  return (
    <g>
      <line
        className={line === 'double' ? styles.double : styles.line}
        strokeDasharray={dashes[line]?.join(' ')}
        strokeLinecap={line === 'dotted' ? 'round' : 'butt'}
        {...ends}
      />
      {line === 'double' && <line className={styles.between} {...ends} />}
    </g>
  );
}
