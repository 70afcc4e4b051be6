import { useCallback } from 'react';
import { EventListDocument } from '../../api/generated/EventList';
import { EventKind, EventStatus } from '../../api/generated/enums';
import { useQuestion } from '../../api/useQuestion';
import { EventEntry } from '../../parts/entries/EventEntry';
import { Answered } from '../../parts/states/Answered';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { eventCodec, eventOrders, eventVariables } from './events';
import { FoundList } from './FoundList';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { OrderChoice } from './OrderChoice';
import { TextFilter } from './TextFilter';
import { WordChoice } from './WordChoice';

/** Events, by kind and by whether they took place: the newest first unless another order is asked for. */
export default function EventsPage() {
  const text = useText('lists');
  const kinds = useText('eventKinds');
  const statuses = useText('eventStatuses');
  const [selection] = useSelection();
  const [choice, change] = useAddress(eventCodec);
  const question = useQuestion(
    EventListDocument,
    { ...eventVariables(choice), ...timeVariables(selection) },
    { keep: true },
  );
  const counts = question.state === 'answered' ? question.data.all : null;
  const type = useCallback(
    (typed: string) =>
      change({ eventText: typed === '' ? null : typed, eventPages: 1, eventAfter: null }, { replace: true }),
    [change],
  );
  const choose = (part: Partial<typeof choice>) => change({ ...part, eventPages: 1, eventAfter: null });
  return (
    <ListFrame>
      <search className={styles.filters} aria-label={text('filters')}>
        <TextFilter label={text('nameContains')} value={choice.eventText ?? ''} onType={type} />
        <WordChoice
          label={text('kind')}
          any={text('anyKind')}
          value={choice.eventKind}
          words={EventKind}
          nameOf={(kind) => kinds(kind)}
          counts={counts?.kinds.nodes ?? []}
          onChoose={(chosen) => choose({ eventKind: chosen })}
        />
        <WordChoice
          label={text('status')}
          any={text('anyStatus')}
          value={choice.eventStatus}
          words={EventStatus}
          nameOf={(status) => statuses(status)}
          counts={counts?.statuses.nodes ?? []}
          onChoose={(chosen) => choose({ eventStatus: chosen })}
        />
        <OrderChoice
          orders={eventOrders}
          value={choice.eventOrder}
          onChoose={(order) => choose({ eventOrder: order })}
        />
      </search>
      <Answered question={question}>
        {({ events }) => (
          <FoundList
            found={text('eventsFound', { count: events.totalCount })}
            list={events}
            paging={{ pages: choice.eventPages, after: choice.eventAfter }}
            onPaging={({ pages, after }) => change({ eventPages: pages, eventAfter: after })}
          >
            {(event) => <EventEntry event={event} />}
          </FoundList>
        )}
      </Answered>
    </ListFrame>
  );
}
