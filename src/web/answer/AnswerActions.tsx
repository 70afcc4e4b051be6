import { AnswerDocument, type AnswerQueryVariables } from '../api/generated/Answer';
import { AsTable } from '../export/AsTable';
import { CiteThis } from '../export/CiteThis';
import { OpenAsGraphQL } from '../export/OpenAsGraphQL';
import { useQuestionInWords } from '../parts/question/useQuestionInWords';
import styles from './AnswerActions.module.css';
import type { Answer } from './answer';

interface Props {
  readonly answer: Answer;
  readonly variables: AnswerQueryVariables;
}

/** What can be done with the answer: take it away as a table, cite it, ask it as GraphQL. Loaded after it. */
export default function AnswerActions({ answer, variables }: Props) {
  const title = useQuestionInWords()(answer.city.name, answer.sector);
  return (
    <div className={styles.actions}>
      <AsTable />
      <CiteThis title={title} />
      <OpenAsGraphQL document={AnswerDocument} variables={variables} />
    </div>
  );
}
