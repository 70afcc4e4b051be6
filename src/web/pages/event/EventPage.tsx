import { EventPageDocument, type EventPageQuery } from '../../api/generated/EventPage';
import { useQuestion } from '../../api/useQuestion';
import { Page } from '../../parts/page/Page';
import { PageFrame } from '../../parts/page/PageFrame';
import { pageLists, useListLengths } from '../../parts/page/wholeLists';
import { timeVariables } from '../../selection/Selection';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { EventCauses } from './EventCauses';
import { EventFacts } from './EventFacts';
import { EventPeople } from './EventPeople';

export type ShownEvent = NonNullable<EventPageQuery['event']>;

const lists = pageLists('participants');

/** An event: when and where, who was there and for whom, what it was about, what came before and after it. */
export default function EventPage({ id }: { readonly id: string }) {
  const kinds = useText('eventKinds');
  const lengths = useListLengths(lists);
  const [selection] = useSelection();
  const variables = { id, ...lengths, ...timeVariables(selection) };
  const question = useQuestion(EventPageDocument, variables, { keep: true });
  return (
    <Page id={id} question={question} node={({ event }) => event}>
      {(event, { merged }) => (
        <PageFrame
          entity={event}
          merged={merged.nodes}
          kind={kinds(event.kind)}
          asked={{ document: EventPageDocument, variables }}
        >
          <EventFacts event={event} />
          <EventPeople event={event} />
          <EventCauses event={event} />
        </PageFrame>
      )}
    </Page>
  );
}
