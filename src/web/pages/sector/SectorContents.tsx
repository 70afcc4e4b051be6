import { ActivityEntry } from '../../parts/entries/ActivityEntry';
import { AgreementEntry } from '../../parts/entries/AgreementEntry';
import { EventEntry } from '../../parts/entries/EventEntry';
import { OrganisationEntry } from '../../parts/entries/OrganisationEntry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { Empty } from '../../parts/states/Empty';
import { useText } from '../../text/useText';
import type { Sector } from './SectorFacts';

/** What sources put in a field by itself. */
export function SectorContents({ sector }: { readonly sector: Sector }) {
  const text = useText('sectorPage');
  const { agreements, papers, events, activities, organisations } = sector;
  const isEmpty = [agreements, papers, events, activities, organisations].every(({ totalCount }) => totalCount === 0);
  return (
    <>
      {isEmpty && <Empty>{text('nothing')}</Empty>}
      {agreements.totalCount > 0 && (
        <Section title={text('agreements')} count={agreements.totalCount} note={text('agreementsNote')}>
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
      {organisations.totalCount > 0 && (
        <Section title={text('organisations')} count={organisations.totalCount}>
          <Listing
            list="organisations"
            items={organisations.edges}
            keyOf={({ id }) => id}
            total={organisations.totalCount}
          >
            {(organisation) => <OrganisationEntry organisation={organisation} />}
          </Listing>
        </Section>
      )}
    </>
  );
}
