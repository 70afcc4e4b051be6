import { AboutEntry } from '../../parts/entries/AboutEntry';
import { ActivityEntry } from '../../parts/entries/ActivityEntry';
import { PartyEntry } from '../../parts/entries/PartyEntry';
import { SignatoryEntry } from '../../parts/entries/SignatoryEntry';
import { ListSection } from '../../parts/page/ListSection';
import { SectorSection } from '../../parts/page/SectorSection';
import { useText } from '../../text/useText';
import type { Paper } from './PaperFacts';

/** Who is party to a paper and signed it, what it covers and plans, and what happened about it. */
export function PaperLists({ paper }: { readonly paper: Paper }) {
  const text = useText('paperPage');
  const { parties, signatories, sectors, activities, events } = paper;
  return (
    <>
      <ListSection title={text('parties')} connection={parties} empty={text('noParties')}>
        {(party) => <PartyEntry party={party} />}
      </ListSection>
      <ListSection
        list="signatories"
        title={text('signatories')}
        connection={signatories}
        empty={text('noSignatories')}
      >
        {(signing) => <SignatoryEntry signing={signing} parties={parties.edges.map(({ node }) => node)} />}
      </ListSection>
      <SectorSection title={text('fields')} empty={text('noFields')} sectors={sectors} />
      <ListSection list="activities" title={text('activities')} connection={activities}>
        {({ node }) => <ActivityEntry activity={node} />}
      </ListSection>
      <ListSection list="events" title={text('events')} connection={events}>
        {(about) => <AboutEntry about={about} />}
      </ListSection>
    </>
  );
}
