import type { ReactNode } from 'react';
import type { Question } from '../../api/useQuestion';
import { Asking } from './Asking';
import { Failed } from './Failed';
import { Problems } from './Problems';
import styles from './states.module.css';

interface Props<Data> {
  readonly question: Question<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked, once it is answered; before that how it stands, and above it what is missing in it. */
export function Answered<Data>({ question, children }: Props<Data>) {
  if (question.state === 'asking') return <Asking />;
  if (question.state === 'failed') return <Failed problems={question.problems} askAgain={question.askAgain} />;
  return (
    <div className={question.isOld ? styles.old : undefined} aria-busy={question.isOld}>
      <Problems problems={question.problems} />
      {children(question.data)}
    </div>
  );
}
