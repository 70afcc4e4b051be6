import { FundingEntry } from '../../parts/entries/FundingEntry';
import { ListSection } from '../../parts/page/ListSection';
import { useText } from '../../text/useText';
import { ActorEntry } from './ActorEntry';
import type { ShownEvent } from './EventPage';

/** Who hosted an event, who took part in it, and who paid. */
export function EventPeople({ event }: { readonly event: ShownEvent }) {
  const text = useText('eventPage');
  const { hosts, participants, fundedBy } = event;
  const actors = [...hosts.edges, ...participants.edges].map(({ node }) => node);
  return (
    <>
      <ListSection title={text('hosts')} connection={hosts}>
        {(acting) => <ActorEntry acting={acting} others={actors} eventStatus={event.status} />}
      </ListSection>
      <ListSection
        list="participants"
        title={text('participants')}
        connection={participants}
        empty={text('noParticipants')}
      >
        {(acting) => <ActorEntry acting={acting} others={actors} eventStatus={event.status} />}
      </ListSection>
      <ListSection title={text('fundedBy')} connection={fundedBy}>
        {(funding) => <FundingEntry funding={funding} people={actors} />}
      </ListSection>
    </>
  );
}
