import { FundingEntry } from '../../parts/entries/FundingEntry';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { Empty } from '../../parts/states/Empty';
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
      {hosts.totalCount > 0 && (
        <Section title={text('hosts')} count={hosts.totalCount}>
          <Listing items={hosts.edges} keyOf={({ id }) => id} total={hosts.totalCount}>
            {(acting) => <ActorEntry acting={acting} others={actors} eventStatus={event.status} />}
          </Listing>
        </Section>
      )}
      <Section title={text('participants')} count={participants.totalCount}>
        {participants.totalCount === 0 && <Empty>{text('noParticipants')}</Empty>}
        <Listing list="participants" items={participants.edges} keyOf={({ id }) => id} total={participants.totalCount}>
          {(acting) => <ActorEntry acting={acting} others={actors} eventStatus={event.status} />}
        </Listing>
      </Section>
      {fundedBy.totalCount > 0 && (
        <Section title={text('fundedBy')} count={fundedBy.totalCount}>
          <Listing items={fundedBy.edges} keyOf={({ id }) => id} total={fundedBy.totalCount}>
            {(funding) => <FundingEntry funding={funding} people={actors} />}
          </Listing>
        </Section>
      )}
    </>
  );
}
