import { EntityLink } from '../../parts/entity/EntityLink';
import { ActivityEntry } from '../../parts/entries/ActivityEntry';
import { Entry } from '../../parts/entries/Entry';
import { EventEntry } from '../../parts/entries/EventEntry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { PartyEntry } from '../../parts/entries/PartyEntry';
import { SectorLinks } from '../../parts/entries/SectorLinks';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { Empty } from '../../parts/states/Empty';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import type { Agreement } from './steps';

/** Who is party to it, its papers, what it covers and plans, what happened about it and led to it. */
export function AgreementLists({ agreement }: { readonly agreement: Agreement }) {
  const text = useText('agreementPage');
  const bearings = useText('bearings');
  const stages = useText('stages');
  const causations = useText('causations');
  const { parties, papers, sectors, activities, events, ledToBy } = agreement;
  return (
    <>
      <Section title={text('parties')} count={parties.totalCount}>
        <Listing items={parties.edges} keyOf={({ id }) => id} total={parties.totalCount}>
          {(party) => <PartyEntry party={party} />}
        </Listing>
      </Section>
      <Section title={text('papers')} count={papers.totalCount}>
        {papers.totalCount === 0 && <Empty>{text('noPapers')}</Empty>}
        <Listing list="papers" items={papers.nodes} keyOf={({ id }) => id} total={papers.totalCount}>
          {(paper) => <PaperEntry paper={paper} parties={parties.edges.map(({ node }) => node)} />}
        </Listing>
      </Section>
      <Section title={text('fields')} count={sectors.totalCount}>
        {sectors.totalCount === 0 && <Empty>{text('noFields')}</Empty>}
        <SectorLinks sectors={sectors.edges} />
      </Section>
      {activities.totalCount > 0 && (
        <Section title={text('activities')} count={activities.totalCount}>
          <Listing list="activities" items={activities.edges} keyOf={({ id }) => id} total={activities.totalCount}>
            {({ node }) => <ActivityEntry activity={node} />}
          </Listing>
        </Section>
      )}
      {events.totalCount > 0 && (
        <Section title={text('events')} count={events.totalCount}>
          <Listing list="events" items={events.edges} keyOf={({ id }) => id} total={events.totalCount}>
            {({ id, stage, bearing, node }) => (
              <EventEntry
                event={node}
                by={id}
                bearing={stage === null ? bearings(bearing) : `${stages(stage)}: ${bearings(bearing)}`}
              />
            )}
          </Listing>
        </Section>
      )}
      {ledToBy.totalCount > 0 && (
        <Section title={text('ledToBy')} count={ledToBy.totalCount}>
          <Listing items={ledToBy.edges} keyOf={({ id }) => id} total={ledToBy.totalCount}>
            {({ id, how, node }) => (
              <Entry
                when={<PartialDate value={node.date} />}
                what={<EntityLink entity={node} marked />}
                more={causations(how)}
                evidence={{ of: id, about: node.name }}
              />
            )}
          </Listing>
        </Section>
      )}
    </>
  );
}
