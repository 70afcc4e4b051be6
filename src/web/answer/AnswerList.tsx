import controls from '../parts/controls/controls.module.css';
import { noFilters, useFiltersInWords } from '../parts/filters/filters';
import { Empty } from '../parts/states/Empty';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import styles from './AnswerList.module.css';
import type { Answer } from './answer';
import { BackingLine } from './BackingLine';
import { FoldedTies } from './FoldedTies';
import { TieList } from './TieList';

/** The cities of the answer, then, folded, those that may belong there; and what stands behind all of them. */
export function AnswerList({ answer }: { readonly answer: Answer }) {
  const text = useText('answer');
  const filterText = useText('filters');
  const [selection, change] = useSelection();
  const isFiltered = useFiltersInWords(selection).length > 0;
  const { city, matching, notStated, related, unlisted } = answer;
  return (
    <section className={styles.answer} aria-labelledby="answer-count">
      <h2 id="answer-count" className={styles.count}>
        {isFiltered && matching.length === 0 ? text('noneLeft') : text('cities', { count: matching.length + unlisted })}
      </h2>
      {matching.length > 0 ? (
        <TieList city={city.id} ties={matching} />
      ) : isFiltered ? (
        <p>
          <button type="button" className={controls.button} onClick={() => change(noFilters)}>
            {filterText('clear')}
          </button>
        </p>
      ) : (
        <Empty>{text(notStated.length > 0 ? 'emptyHow' : 'emptyField')}</Empty>
      )}
      {unlisted > 0 && <p>{text('more', { count: unlisted })}</p>}
      {notStated.length > 0 && (
        <FoldedTies title={text('notStated', { count: notStated.length })} city={city.id} ties={notStated} />
      )}
      {related.length > 0 && (
        <FoldedTies title={text('related', { count: related.length })} city={city.id} ties={related} />
      )}
      <BackingLine answer={answer} />
    </section>
  );
}
