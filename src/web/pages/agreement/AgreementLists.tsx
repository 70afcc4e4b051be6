import { EntityLink } from '../../parts/entity/EntityLink';
import { AboutEntry } from '../../parts/entries/AboutEntry';
import { ActivityEntry } from '../../parts/entries/ActivityEntry';
import { Entry } from '../../parts/entries/Entry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { PartyEntry } from '../../parts/entries/PartyEntry';
import { SectorLinks } from '../../parts/entries/SectorLinks';
import { Listing } from '../../parts/page/Listing';
import { ListSection } from '../../parts/page/ListSection';
import { Section } from '../../parts/page/Section';
import { Empty } from '../../parts/states/Empty';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import type { Agreement } from './steps';

/** Who is party to it, its papers, what it covers and plans, what happened about it and led to it. */
export function AgreementLists({ agreement }: { readonly agreement: Agreement }) {
  const text = useText('agreementPage');
  const causations = useText('causations');
  const { parties, papers, sectors, activities, events, ledToBy } = agreement;
  return (
    <>
      <ListSection title={text('parties')} connection={parties}>
        {(party) => <PartyEntry party={party} />}
      </ListSection>
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
      <ListSection list="activities" title={text('activities')} connection={activities}>
        {({ node }) => <ActivityEntry activity={node} />}
      </ListSection>
      <ListSection list="events" title={text('events')} connection={events}>
        {(about) => <AboutEntry about={about} />}
      </ListSection>
      <ListSection title={text('ledToBy')} connection={ledToBy}>
        {({ id, how, node }) => (
          <Entry
            when={<PartialDate value={node.date} />}
            what={<EntityLink entity={node} marked />}
            more={causations(how)}
            evidence={{ of: { subject: id }, about: node.name }}
          />
        )}
      </ListSection>
    </>
  );
}
