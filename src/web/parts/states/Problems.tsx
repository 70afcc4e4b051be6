import type { Problem } from '../../api/problems';
import { useText } from '../../text/useText';
import { FromStart, namesNoPlace } from './FromStart';
import { ProblemText } from './ProblemText';
import styles from './states.module.css';

/** What is missing in an answer that is there. Nothing where it is whole. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useText('states');
  if (problems.length === 0) return null;
  return (
    <div role="alert" className={styles.partial}>
      <p>{text('partial')}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.place} ${problem.message}`}>
            <ProblemText problem={problem} />
          </li>
        ))}
      </ul>
      {namesNoPlace(problems) && <FromStart />}
    </div>
  );
}
