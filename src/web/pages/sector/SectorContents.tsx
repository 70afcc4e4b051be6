import { ActivityEntry } from '../../parts/entries/ActivityEntry';
import { AgreementEntry } from '../../parts/entries/AgreementEntry';
import { EventEntry } from '../../parts/entries/EventEntry';
import { OrganisationEntry } from '../../parts/entries/OrganisationEntry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { ListSection } from '../../parts/page/ListSection';
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
      <ListSection list="agreements" title={text('agreements')} connection={agreements} note={text('agreementsNote')}>
        {({ id, node }) => <AgreementEntry agreement={node} by={id} />}
      </ListSection>
      <ListSection list="papers" title={text('papers')} connection={papers}>
        {({ node }) => <PaperEntry paper={node} />}
      </ListSection>
      <ListSection list="events" title={text('events')} connection={events}>
        {({ id, node }) => <EventEntry event={node} by={id} />}
      </ListSection>
      <ListSection list="activities" title={text('activities')} connection={activities}>
        {({ node }) => <ActivityEntry activity={node} />}
      </ListSection>
      <ListSection list="organisations" title={text('organisations')} connection={organisations}>
        {(organisation) => <OrganisationEntry organisation={organisation} />}
      </ListSection>
    </>
  );
}
