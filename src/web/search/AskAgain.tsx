import type { Question } from '../api/useQuestion';
import controls from '../parts/controls/controls.module.css';
import { ProblemText } from '../parts/states/ProblemText';
import { useText } from '../text/useText';
import styles from './AskAgain.module.css';

/** A way to ask again where a question failed, with what the server says; nothing otherwise. */
export function AskAgain({ question }: { readonly question: Question<unknown> }) {
  const text = useText('states');
  if (question.state !== 'failed') return null;
  return (
    <div className={styles.failed}>
      {question.problems.map((problem) => (
        <p key={problem.message}>
          <ProblemText problem={{ ...problem, place: '' }} />
        </p>
      ))}
      <button type="button" className={controls.button} onClick={question.askAgain}>
        {text('again')}
      </button>
    </div>
  );
}
