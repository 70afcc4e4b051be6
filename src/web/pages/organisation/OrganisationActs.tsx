import { ActivityEntry } from '../../parts/entries/ActivityEntry';
import { AgreementEntry } from '../../parts/entries/AgreementEntry';
import { EventEntry } from '../../parts/entries/EventEntry';
import { FundingEntry } from '../../parts/entries/FundingEntry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { ParticipationEntry } from '../../parts/entries/ParticipationEntry';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { useText } from '../../text/useText';
import { OrganisationWords } from './OrganisationWords';
import type { Organisation } from './organisation';

/** What an organisation is party to, hosted, took part in, carries, pays for, published and said. */
export function OrganisationActs({ organisation }: { readonly organisation: Organisation }) {
  const text = useText('organisationPage');
  const { agreements, papers, hosted, tookPartIn, events, activities, fundsEvents, fundsActivities } = organisation;
  const funds = [...fundsEvents.edges, ...fundsActivities.edges];
  const fundCount = fundsEvents.totalCount + fundsActivities.totalCount;
  return (
    <>
      {agreements.totalCount > 0 && (
        <Section title={text('agreements')} count={agreements.totalCount}>
          <Listing list="agreements" items={agreements.edges} keyOf={({ id }) => id} total={agreements.totalCount}>
            {({ id, node }) => <AgreementEntry agreement={node} by={id} />}
          </Listing>
        </Section>
      )}
      {papers.totalCount > 0 && (
        <Section title={text('papers')} count={papers.totalCount}>
          <Listing list="papers" items={papers.edges} keyOf={({ id }) => id} total={papers.totalCount}>
            {({ node }) => <PaperEntry paper={node} />}
          </Listing>
        </Section>
      )}
      {hosted.totalCount > 0 && (
        <Section title={text('hosted')} count={hosted.totalCount}>
          <Listing list="hosted" items={hosted.edges} keyOf={({ id }) => id} total={hosted.totalCount}>
            {(participation) => <ParticipationEntry participation={participation} />}
          </Listing>
        </Section>
      )}
      {tookPartIn.totalCount > 0 && (
        <Section title={text('tookPartIn')} count={tookPartIn.totalCount}>
          <Listing list="tookPartIn" items={tookPartIn.edges} keyOf={({ id }) => id} total={tookPartIn.totalCount}>
            {(participation) => <ParticipationEntry participation={participation} />}
          </Listing>
        </Section>
      )}
      {events.totalCount > 0 && (
        <Section title={text('events')} count={events.totalCount}>
          <Listing list="events" items={events.edges} keyOf={({ id }) => id} total={events.totalCount}>
            {({ id, node }) => <EventEntry event={node} by={id} />}
          </Listing>
        </Section>
      )}
      {activities.totalCount > 0 && (
        <Section title={text('activities')} count={activities.totalCount}>
          <Listing list="activities" items={activities.edges} keyOf={({ id }) => id} total={activities.totalCount}>
            {({ node }) => <ActivityEntry activity={node} />}
          </Listing>
        </Section>
      )}
      {fundCount > 0 && (
        <Section title={text('funds')} count={fundCount}>
          <Listing items={funds} keyOf={({ id }) => id} total={fundCount}>
            {(funding) => <FundingEntry funding={funding} />}
          </Listing>
        </Section>
      )}
      <OrganisationWords organisation={organisation} />
    </>
  );
}
