import { ActivityEntry } from '../../parts/entries/ActivityEntry';
import { AgreementEntry } from '../../parts/entries/AgreementEntry';
import { EventEntry } from '../../parts/entries/EventEntry';
import { FundingEntry } from '../../parts/entries/FundingEntry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { ParticipationEntry } from '../../parts/entries/ParticipationEntry';
import { joined } from '../../parts/page/joined';
import { ListSection } from '../../parts/page/ListSection';
import { useText } from '../../text/useText';
import { OrganisationWords } from './OrganisationWords';
import type { Organisation } from './organisation';

/** What an organisation is party to, hosted, took part in, carries, pays for, published and said. */
export function OrganisationActs({ organisation }: { readonly organisation: Organisation }) {
  const text = useText('organisationPage');
  const { agreements, papers, hosted, tookPartIn, events, activities, fundsEvents, fundsActivities } = organisation;
  return (
    <>
      <ListSection list="agreements" title={text('agreements')} connection={agreements}>
        {({ id, node }) => <AgreementEntry agreement={node} by={id} />}
      </ListSection>
      <ListSection list="papers" title={text('papers')} connection={papers}>
        {({ node }) => <PaperEntry paper={node} />}
      </ListSection>
      <ListSection list="hosted" title={text('hosted')} connection={hosted}>
        {(participation) => <ParticipationEntry participation={participation} />}
      </ListSection>
      <ListSection list="tookPartIn" title={text('tookPartIn')} connection={tookPartIn}>
        {(participation) => <ParticipationEntry participation={participation} />}
      </ListSection>
      <ListSection list="events" title={text('events')} connection={events}>
        {({ id, node }) => <EventEntry event={node} by={id} />}
      </ListSection>
      <ListSection list="activities" title={text('activities')} connection={activities}>
        {({ node }) => <ActivityEntry activity={node} />}
      </ListSection>
      <ListSection title={text('funds')} connection={joined(fundsEvents, fundsActivities)}>
        {(funding) => <FundingEntry funding={funding} />}
      </ListSection>
      <OrganisationWords organisation={organisation} />
    </>
  );
}
