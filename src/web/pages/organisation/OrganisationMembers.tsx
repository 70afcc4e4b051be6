import { MemberEntry } from '../../parts/entries/MemberEntry';
import { OfficeEntry } from '../../parts/entries/OfficeEntry';
import { OrganisationEntry } from '../../parts/entries/OrganisationEntry';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { useText } from '../../text/useText';
import type { Organisation } from './organisation';

/** Who and what belongs to an organisation, and what it belongs to. */
export function OrganisationMembers({ organisation }: { readonly organisation: Organisation }) {
  const text = useText('organisationPage');
  const { members, memberships, parts, officials } = organisation;
  return (
    <>
      {members.totalCount > 0 && (
        <Section title={text('members')} count={members.totalCount} note={text('membersNote')}>
          <Listing list="members" items={members.edges} keyOf={({ id }) => id} total={members.totalCount}>
            {(membership) => <MemberEntry membership={membership} />}
          </Listing>
        </Section>
      )}
      {memberships.totalCount > 0 && (
        <Section title={text('memberships')} count={memberships.totalCount}>
          <Listing items={memberships.edges} keyOf={({ id }) => id} total={memberships.totalCount}>
            {(membership) => <MemberEntry membership={membership} />}
          </Listing>
        </Section>
      )}
      {parts.totalCount > 0 && (
        <Section title={text('parts')} count={parts.totalCount}>
          <Listing list="parts" items={parts.edges} keyOf={({ id }) => id} total={parts.totalCount}>
            {(part) => <OrganisationEntry organisation={part} />}
          </Listing>
        </Section>
      )}
      {officials.totalCount > 0 && (
        <Section title={text('officials')} count={officials.totalCount}>
          <Listing list="officials" items={officials.edges} keyOf={({ id }) => id} total={officials.totalCount}>
            {(office) => <OfficeEntry office={office} />}
          </Listing>
        </Section>
      )}
    </>
  );
}
