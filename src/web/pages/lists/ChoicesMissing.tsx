import type { Question } from '../../api/useQuestion';
import controls from '../../parts/controls/controls.module.css';
import lines from '../../parts/lines/lines.module.css';
import { ProblemText } from '../../parts/states/ProblemText';
import { useText } from '../../text/useText';

/** That what can be chosen in the filters of a list did not come, or not all of it: why, and a way to ask again. Nothing where it came. */
export function ChoicesMissing({ question }: { readonly question: Question<unknown> }) {
  const text = useText('lists');
  const states = useText('states');
  if (question.state === 'asking') return null;
  if (question.state === 'answered' && question.problems.length === 0) return null;
  return (
    <div role="alert" className={lines.note}>
      <p>{text('choicesMissing')}</p>
      <ul>
        {question.problems.map((problem) => (
          <li key={`${problem.place} ${problem.message}`}>
            <ProblemText problem={problem} />
          </li>
        ))}
      </ul>
      {question.state === 'failed' && (
        <button type="button" className={controls.small} onClick={question.askAgain}>
          {states('again')}
        </button>
      )}
    </div>
  );
}
