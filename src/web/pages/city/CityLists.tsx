import { AgreementEntry } from '../../parts/entries/AgreementEntry';
import { OfficeEntry } from '../../parts/entries/OfficeEntry';
import { OrganisationEntry } from '../../parts/entries/OrganisationEntry';
import { PaperEntry } from '../../parts/entries/PaperEntry';
import { ListSection } from '../../parts/page/ListSection';
import { useDates } from '../../text/useDates';
import { useText } from '../../text/useText';
import type { City } from './city';

/** What it is party to and belongs to, and who acts for it. */
export function CityLists({ city }: { readonly city: City }) {
  const text = useText('cityPage');
  const dates = useDates();
  const { agreements, papers, memberships, officials, organisations, seatOf } = city;
  return (
    <>
      <ListSection list="agreements" title={text('agreements')} connection={agreements} empty={text('noAgreements')}>
        {({ id, node }) => <AgreementEntry agreement={node} by={id} />}
      </ListSection>
      <ListSection list="papers" title={text('papers')} connection={papers}>
        {({ node }) => <PaperEntry paper={node} />}
      </ListSection>
      <ListSection list="memberships" title={text('memberships')} connection={memberships}>
        {(membership) => (
          <OrganisationEntry
            organisation={membership}
            more={membership.since === null ? text('sinceNotStated') : text('since', { date: dates(membership.since) })}
          />
        )}
      </ListSection>
      <ListSection list="officials" title={text('officials')} connection={officials}>
        {(office) => <OfficeEntry office={office} />}
      </ListSection>
      <ListSection list="organisations" title={text('organisations')} connection={organisations}>
        {(organisation) => <OrganisationEntry organisation={organisation} />}
      </ListSection>
      <ListSection title={text('seatOf')} connection={seatOf}>
        {(organisation) => <OrganisationEntry organisation={organisation} />}
      </ListSection>
    </>
  );
}
