import type { PlaceOnPageFragment } from '../../api/generated/PlacePage';
import { AgreementEntry } from '../../parts/entries/AgreementEntry';
import { MembershipEntry } from '../../parts/entries/MembershipEntry';
import { OfficeEntry } from '../../parts/entries/OfficeEntry';
import { OrganisationEntry } from '../../parts/entries/OrganisationEntry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { ListSection } from '../../parts/page/ListSection';
import { useText } from '../../text/useText';

type Lists = Pick<PlaceOnPageFragment, 'agreements' | 'papers' | 'memberships' | 'officials' | 'organisations'>;

/** What a place is party to and belongs to itself, and who acts for it. */
export function PlaceLists({ place }: { readonly place: Lists }) {
  const text = useText('placePage');
  const { agreements, papers, memberships, officials, organisations } = place;
  return (
    <>
      <ListSection list="agreements" title={text('agreements')} connection={agreements} empty={text('noAgreements')}>
        {({ id, node }) => <AgreementEntry agreement={node} by={id} />}
      </ListSection>
      <ListSection list="papers" title={text('papers')} connection={papers}>
        {({ node }) => <PaperEntry paper={node} />}
      </ListSection>
      <ListSection list="memberships" title={text('memberships')} connection={memberships}>
        {(membership) => <MembershipEntry membership={membership} />}
      </ListSection>
      <ListSection list="officials" title={text('officials')} connection={officials}>
        {(office) => <OfficeEntry office={office} />}
      </ListSection>
      <ListSection list="organisations" title={text('organisations')} connection={organisations}>
        {(organisation) => <OrganisationEntry organisation={organisation} />}
      </ListSection>
    </>
  );
}
