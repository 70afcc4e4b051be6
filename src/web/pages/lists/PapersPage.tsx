import { useCallback } from 'react';
import { InstrumentKind, InstrumentStatus } from '../../api/generated/enums';
import { PaperListDocument } from '../../api/generated/PaperList';
import { useQuestion } from '../../api/useQuestion';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { Answered } from '../../parts/states/Answered';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { FoundList } from './FoundList';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { OrderChoice } from './OrderChoice';
import { paperCodec, paperOrders, paperVariables } from './papers';
import { TextFilter } from './TextFilter';
import { WordChoice } from './WordChoice';

/** Papers, by kind and by whether they are signed: the newest first unless another order is asked for. */
export default function PapersPage() {
  const text = useText('lists');
  const kinds = useText('instrumentKinds');
  const statuses = useText('instrumentStatuses');
  const [selection] = useSelection();
  const [choice, change] = useAddress(paperCodec);
  const question = useQuestion(
    PaperListDocument,
    { ...paperVariables(choice), ...timeVariables(selection) },
    { keep: true },
  );
  const counts = question.state === 'answered' ? question.data.all : null;
  const type = useCallback(
    (typed: string) =>
      change({ paperText: typed === '' ? null : typed, paperPages: 1, paperAfter: null }, { replace: true }),
    [change],
  );
  const choose = (part: Partial<typeof choice>) => change({ ...part, paperPages: 1, paperAfter: null });
  return (
    <ListFrame>
      <search className={styles.filters} aria-label={text('filters')}>
        <TextFilter label={text('nameContains')} value={choice.paperText ?? ''} onType={type} />
        <WordChoice
          label={text('kind')}
          any={text('anyKind')}
          value={choice.paperKind}
          words={InstrumentKind}
          nameOf={(kind) => kinds(kind)}
          counts={counts?.kinds.nodes ?? []}
          onChoose={(chosen) => choose({ paperKind: chosen })}
        />
        <WordChoice
          label={text('status')}
          any={text('anyStatus')}
          value={choice.paperStatus}
          words={InstrumentStatus}
          nameOf={(status) => statuses(status)}
          counts={counts?.statuses.nodes ?? []}
          onChoose={(chosen) => choose({ paperStatus: chosen })}
        />
        <OrderChoice
          orders={paperOrders}
          value={choice.paperOrder}
          onChoose={(order) => choose({ paperOrder: order })}
        />
      </search>
      <Answered question={question}>
        {({ instruments }) => (
          <FoundList
            found={text('papersFound', { count: instruments.totalCount })}
            list={instruments}
            paging={{ pages: choice.paperPages, after: choice.paperAfter }}
            onPaging={({ pages, after }) => change({ paperPages: pages, paperAfter: after })}
          >
            {(paper) => <PaperEntry paper={paper} />}
          </FoundList>
        )}
      </Answered>
    </ListFrame>
  );
}
