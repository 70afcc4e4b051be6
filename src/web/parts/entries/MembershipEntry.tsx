import { useDates } from '../../text/useDates';
import { useText } from '../../text/useText';
import { OrganisationEntry, type OrganisationLine } from './OrganisationEntry';

export interface MembershipLine extends OrganisationLine {
  readonly since: string | null;
}

/** What somebody is a member of, in which role, and since when. */
export function MembershipEntry({ membership }: { readonly membership: MembershipLine }) {
  const text = useText('entries');
  const dates = useDates();
  const { since } = membership;
  return (
    <OrganisationEntry
      organisation={membership}
      more={since === null ? text('sinceNotStated') : text('since', { date: dates(since) })}
    />
  );
}
