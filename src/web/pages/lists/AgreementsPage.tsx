import { useCallback } from 'react';
import { AgreementListDocument } from '../../api/generated/AgreementList';
import { AgreementKind } from '../../api/generated/enums';
import { useQuestion } from '../../api/useQuestion';
import { AgreementEntry } from '../../parts/entries/AgreementEntry';
import { Answered } from '../../parts/states/Answered';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { agreementCodec, agreementOrders, agreementVariables, reachedStages } from './agreements';
import { FoundList } from './FoundList';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { OrderChoice } from './OrderChoice';
import { TextFilter } from './TextFilter';
import { WordChoice } from './WordChoice';

/** Agreements, by how far they got and of which kind: the latest step first unless another order is asked for. */
export default function AgreementsPage() {
  const text = useText('lists');
  const kinds = useText('agreementKinds');
  const stages = useText('stages');
  const [selection] = useSelection();
  const [choice, change] = useAddress(agreementCodec);
  const question = useQuestion(
    AgreementListDocument,
    { ...agreementVariables(choice), ...timeVariables(selection) },
    { keep: true },
  );
  const counts = question.state === 'answered' ? question.data.all : null;
  const type = useCallback(
    (typed: string) =>
      change(
        { agreementText: typed === '' ? null : typed, agreementPages: 1, agreementAfter: null },
        { replace: true },
      ),
    [change],
  );
  const choose = (part: Partial<typeof choice>) => change({ ...part, agreementPages: 1, agreementAfter: null });
  return (
    <ListFrame>
      <search className={styles.filters} aria-label={text('filters')}>
        <TextFilter label={text('nameContains')} value={choice.agreementText ?? ''} onType={type} />
        <WordChoice
          label={text('stage')}
          any={text('anyStage')}
          value={choice.agreementStage}
          words={reachedStages}
          nameOf={(stage) => (stage === 'NOT_STATED' ? text('stageNotStated') : stages(stage))}
          counts={counts?.stages.nodes ?? []}
          onChoose={(chosen) => choose({ agreementStage: chosen })}
        />
        <WordChoice
          label={text('kind')}
          any={text('anyKind')}
          value={choice.agreementKind}
          words={AgreementKind}
          nameOf={(kind) => kinds(kind)}
          counts={counts?.kinds.nodes ?? []}
          onChoose={(chosen) => choose({ agreementKind: chosen })}
        />
        <OrderChoice
          orders={agreementOrders}
          value={choice.agreementOrder}
          onChoose={(order) => choose({ agreementOrder: order })}
        />
      </search>
      <Answered question={question}>
        {({ agreements }) => (
          <FoundList
            found={text('agreementsFound', { count: agreements.totalCount })}
            list={agreements}
            paging={{ pages: choice.agreementPages, after: choice.agreementAfter }}
            onPaging={({ pages, after }) => change({ agreementPages: pages, agreementAfter: after })}
          >
            {(agreement) => <AgreementEntry agreement={agreement} by={agreement.id} />}
          </FoundList>
        )}
      </Answered>
    </ListFrame>
  );
}
