import type { Problem } from '../../api/problems';
import { useText } from '../../text/useText';
import controls from '../controls/controls.module.css';
import { FromStart, namesNoPlace } from './FromStart';
import { ProblemText } from './ProblemText';
import styles from './states.module.css';

/** There is no answer: why, and a way to ask again. */
export function Failed({
  problems,
  askAgain,
}: {
  readonly problems: readonly Problem[];
  readonly askAgain: () => void;
}) {
  const text = useText('states');
  return (
    <div role="alert" className={styles.failed}>
      <p>{text('failed')}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.place} ${problem.message}`}>
            <ProblemText problem={{ ...problem, place: '' }} />
          </li>
        ))}
      </ul>
      {namesNoPlace(problems) ? (
        <FromStart />
      ) : (
        <button type="button" className={`${controls.button} ${styles.again}`} onClick={askAgain}>
          {text('again')}
        </button>
      )}
    </div>
  );
}
