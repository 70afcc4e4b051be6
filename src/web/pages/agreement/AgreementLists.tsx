import { AboutEntry } from '../../parts/entries/AboutEntry';
import { ActivityEntry } from '../../parts/entries/ActivityEntry';
import { CauseEntry } from '../../parts/entries/CauseEntry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { PartyEntry } from '../../parts/entries/PartyEntry';
import { Listing } from '../../parts/page/Listing';
import { ListSection } from '../../parts/page/ListSection';
import { Section } from '../../parts/page/Section';
import { SectorSection } from '../../parts/page/SectorSection';
import { Empty } from '../../parts/states/Empty';
import { useText } from '../../text/useText';
import type { Agreement } from './steps';

/** Who is party to it, its papers, what it covers and plans, what happened about it and led to it. */
export function AgreementLists({ agreement }: { readonly agreement: Agreement }) {
  const text = useText('agreementPage');
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
      <SectorSection title={text('fields')} empty={text('noFields')} sectors={sectors} />
      <ListSection list="activities" title={text('activities')} connection={activities}>
        {({ node }) => <ActivityEntry activity={node} />}
      </ListSection>
      <ListSection list="events" title={text('events')} connection={events}>
        {(about) => <AboutEntry about={about} />}
      </ListSection>
      <ListSection title={text('ledToBy')} connection={ledToBy}>
        {(cause) => <CauseEntry cause={cause} />}
      </ListSection>
    </>
  );
}
