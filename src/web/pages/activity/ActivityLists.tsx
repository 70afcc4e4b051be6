import type { ActivityPageQuery } from '../../api/generated/ActivityPage';
import { AgreementEntry } from '../../parts/entries/AgreementEntry';
import { FundingEntry } from '../../parts/entries/FundingEntry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { PartyEntry } from '../../parts/entries/PartyEntry';
import { ListSection } from '../../parts/page/ListSection';
import { useText } from '../../text/useText';

type Activity = NonNullable<ActivityPageQuery['activity']>;

/** Who carries an activity and pays for it, and what plans it. */
export function ActivityLists({ activity }: { readonly activity: Activity }) {
  const text = useText('activityPage');
  const { involves, fundedBy, agreements, papers } = activity;
  return (
    <>
      <ListSection title={text('involves')} connection={involves} empty={text('noInvolved')}>
        {(party) => <PartyEntry party={party} />}
      </ListSection>
      <ListSection title={text('fundedBy')} connection={fundedBy}>
        {(funding) => <FundingEntry funding={funding} people={involves.edges.map(({ node }) => node)} />}
      </ListSection>
      <ListSection title={text('agreements')} connection={agreements}>
        {({ id, node }) => <AgreementEntry agreement={node} by={id} />}
      </ListSection>
      <ListSection title={text('papers')} connection={papers}>
        {({ node }) => <PaperEntry paper={node} />}
      </ListSection>
    </>
  );
}
