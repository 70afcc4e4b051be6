import { MemberEntry } from '../../parts/entries/MemberEntry';
import { MembershipEntry } from '../../parts/entries/MembershipEntry';
import { OfficeEntry } from '../../parts/entries/OfficeEntry';
import { OrganisationEntry } from '../../parts/entries/OrganisationEntry';
import { ListSection } from '../../parts/page/ListSection';
import { useText } from '../../text/useText';
import type { Organisation } from './organisation';

/** Who and what belongs to an organisation, and what it belongs to. */
export function OrganisationMembers({ organisation }: { readonly organisation: Organisation }) {
  const text = useText('organisationPage');
  const { members, memberships, parts, officials } = organisation;
  return (
    <>
      <ListSection list="members" title={text('members')} connection={members} note={text('membersNote')}>
        {(membership) => <MemberEntry membership={membership} />}
      </ListSection>
      <ListSection title={text('memberships')} connection={memberships}>
        {(membership) => <MembershipEntry membership={membership} />}
      </ListSection>
      <ListSection list="parts" title={text('parts')} connection={parts}>
        {(part) => <OrganisationEntry organisation={part} />}
      </ListSection>
      <ListSection list="officials" title={text('officials')} connection={officials}>
        {(office) => <OfficeEntry office={office} />}
      </ListSection>
    </>
  );
}
