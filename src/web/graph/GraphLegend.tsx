import { useText } from '../text/useText';
import { LegendSign } from './LegendSign';
import { type LegendEntry, markBox } from './legend';
import styles from './picture/Legend.module.css';

const { width, height } = markBox;

/** What shapes, sizes, lines and colours of the graph mean. */
export function GraphLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const text = useText('graph');
  return (
    <ul className={styles.legend} aria-label={text('legend')}>
      {entries.map(({ key, mark, name }) => (
        <li key={key}>
          <svg
            width={width}
            height={height}
            viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
            aria-hidden="true"
            focusable="false"
          >
            <LegendSign mark={mark} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
