import { useDates } from '../../text/useDates';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import type { Backing } from '../page/claims';
import { Entry } from './Entry';
import { Role } from './Role';

export interface Membership {
  /** Of the relationship. */
  readonly id: string;
  /** In English. */
  readonly role: string | null;
  readonly since: string | null;
  readonly evidenceSummary?: Backing;
  readonly node: NamedEntity;
}

/** A member: in which role, and since when. */
export function MemberEntry({
  membership: { id, role, since, node, evidenceSummary },
}: {
  readonly membership: Membership;
}) {
  const text = useText('entries');
  const dates = useDates();
  return (
    <Entry
      what={<EntityLink entity={node} marked />}
      more={
        <>
          {role !== null && (
            <>
              <Role role={role} />
              {' · '}
            </>
          )}
          {since === null ? text('sinceNotStated') : text('since', { date: dates(since) })}
        </>
      }
      evidence={{ of: { subject: id }, about: node.name, ...(evidenceSummary && { backing: evidenceSummary }) }}
    />
  );
}
