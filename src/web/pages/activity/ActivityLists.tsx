import type { ActivityPageQuery } from '../../api/generated/ActivityPage';
import { AgreementEntry } from '../../parts/entries/AgreementEntry';
import { FundingEntry } from '../../parts/entries/FundingEntry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { PartyEntry } from '../../parts/entries/PartyEntry';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { Empty } from '../../parts/states/Empty';
import { useText } from '../../text/useText';

type Activity = NonNullable<ActivityPageQuery['activity']>;

/** Who carries an activity and pays for it, and what plans it. */
export function ActivityLists({ activity }: { readonly activity: Activity }) {
  const text = useText('activityPage');
  const { involves, fundedBy, agreements, papers } = activity;
  return (
    <>
      <Section title={text('involves')} count={involves.totalCount}>
        {involves.totalCount === 0 && <Empty>{text('noInvolved')}</Empty>}
        <Listing items={involves.edges} keyOf={({ id }) => id} total={involves.totalCount}>
          {(party) => <PartyEntry party={party} />}
        </Listing>
      </Section>
      {fundedBy.totalCount > 0 && (
        <Section title={text('fundedBy')} count={fundedBy.totalCount}>
          <Listing items={fundedBy.edges} keyOf={({ id }) => id} total={fundedBy.totalCount}>
            {(funding) => <FundingEntry funding={funding} people={involves.edges.map(({ node }) => node)} />}
          </Listing>
        </Section>
      )}
      {agreements.totalCount > 0 && (
        <Section title={text('agreements')} count={agreements.totalCount}>
          <Listing items={agreements.edges} keyOf={({ id }) => id} total={agreements.totalCount}>
            {({ id, node }) => <AgreementEntry agreement={node} by={id} />}
          </Listing>
        </Section>
      )}
      {papers.totalCount > 0 && (
        <Section title={text('papers')} count={papers.totalCount}>
          <Listing items={papers.edges} keyOf={({ id }) => id} total={papers.totalCount}>
            {({ node }) => <PaperEntry paper={node} />}
          </Listing>
        </Section>
      )}
    </>
  );
}
