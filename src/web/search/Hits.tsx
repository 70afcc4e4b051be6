import type { FindEntitiesQuery } from '../api/generated/FindEntities';
import controls from '../parts/controls/controls.module.css';
import { useText } from '../text/useText';
import { Hit } from './Hit';
import styles from './Hits.module.css';
import { steps } from './search';

interface Props {
  readonly results: FindEntitiesQuery['search'];
  readonly typed: string;
  /** How many are shown at most. */
  readonly most: number;
  readonly onMore: (most: number) => void;
}

/** What was found, the best first; more on demand, as far as there is more to have. */
export function Hits({ results, typed, most, onMore }: Props) {
  const text = useText('search');
  const { hits, totalCount, isComplete } = results;
  const next = steps.find((step) => step > most);
  const unlisted = totalCount - hits.length;
  return (
    <div>
      <ol className={styles.hits}>
        {hits.map((hit) => (
          <Hit key={hit.node.id} hit={hit} typed={typed} />
        ))}
      </ol>
      {unlisted > 0 && next !== undefined && (
        <button type="button" className={`${controls.large} ${styles.more}`} onClick={() => onMore(next)}>
          {text('more', { count: Math.min(next - hits.length, unlisted) })}
        </button>
      )}
      {unlisted > 0 && next === undefined && <p className={styles.note}>{text('noMore', { count: hits.length })}</p>}
      {!isComplete && <p className={styles.note}>{text('incomplete')}</p>}
    </div>
  );
}
