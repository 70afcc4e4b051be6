import type { EventStatus } from '../../api/generated/enums';
import { EntityLink } from '../../parts/entity/EntityLink';
import type { NamedEntity } from '../../parts/entity/types';
import { standsApart } from '../../parts/entries/acts';
import { Entry } from '../../parts/entries/Entry';
import { InNameOf } from '../../parts/entries/InNameOf';
import { Role } from '../../parts/entries/Role';
import { useText } from '../../text/useText';
import type { ShownEvent } from './EventPage';

interface Props {
  readonly acting: ShownEvent['hosts']['edges'][number];
  /** All who had part in the event: somebody may have acted for one of them. */
  readonly others: readonly NamedEntity[];
  readonly eventStatus: EventStatus;
}

/** Somebody who hosted an event or took part in it: in which role, and in whose name. */
export function ActorEntry({ acting, others, eventStatus }: Props) {
  const acts = useText('actStatuses');
  const { id, status, role, onBehalfOf, node, evidenceSummary } = acting;
  const offices =
    node.__typename === 'Official' ? [...node.officesInPlaces.nodes, ...node.officesInOrganisations.nodes] : [];
  return (
    <Entry
      what={<EntityLink entity={node} marked />}
      more={
        <>
          {role !== null && (
            <>
              <Role role={role} />{' '}
            </>
          )}
          <InNameOf id={onBehalfOf} parties={[...offices, ...others]} />
          {standsApart(status, eventStatus) && ` · ${acts(status)}`}
        </>
      }
      evidence={{ of: { subject: id }, about: node.name, backing: evidenceSummary }}
    />
  );
}
