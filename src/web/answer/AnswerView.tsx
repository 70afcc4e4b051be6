import { Suspense } from 'react';
import { AnswerDocument } from '../api/generated/Answer';
import { useQuestion } from '../api/useQuestion';
import { SelectionFilters } from '../parts/filters/SelectionFilters';
import { NoSuch } from '../parts/question/NoSuch';
import { QuestionLine } from '../parts/question/QuestionLine';
import { Answered } from '../parts/states/Answered';
import { part } from '../parts/states/part';
import { useSelection } from '../selection/useSelection';
import { AnswerList } from './AnswerList';
import { AnswerPicture } from './AnswerPicture';
import styles from './AnswerView.module.css';
import { answerOf, answerVariables } from './answer';

const AnswerActions = part(() => import('./AnswerActions'));

/** The first screen: the question with its two slots, and its answer. */
export function AnswerView() {
  const [selection] = useSelection();
  const variables = answerVariables(selection);
  const question = useQuestion(AnswerDocument, variables, { keep: true });
  const answered = question.state === 'answered' ? question : null;
  const answer = answered && answerOf(answered.data, selection.sources);
  const isOfUnknownSector = answered !== null && selection.sector !== '' && !answered.data.sector;
  return (
    <div className={styles.view}>
      <QuestionLine city={answer?.city ?? null} sector={answer?.sector ?? null} />
      <SelectionFilters />
      {isOfUnknownSector ? (
        <NoSuch what="sector" id={selection.sector} />
      ) : (
        <Answered question={question}>
          {() =>
            answer ? (
              <div className={styles.answer}>
                <AnswerList answer={answer} />
                <AnswerPicture answer={answer} />
                <Suspense fallback={<div aria-busy="true" />}>
                  <AnswerActions answer={answer} variables={variables} />
                </Suspense>
              </div>
            ) : (
              // What is missing for another reason is told above.
              answered?.problems.length === 0 && <NoSuch what="city" id={selection.city} />
            )
          }
        </Answered>
      )}
    </div>
  );
}
