import type { ActStatus } from '../../api/generated/enums';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import type { Backing } from '../page/claims';
import { standsApart } from './acts';
import { Entry } from './Entry';
import type { EventLine } from './EventEntry';
import { InNameOf } from './InNameOf';
import { Role } from './Role';

export interface Participation {
  /** Of the relationship. */
  readonly id: string;
  readonly status: ActStatus;
  /** In English. */
  readonly role: string | null;
  /** The id of a place or organisation. */
  readonly onBehalfOf?: string | null;
  readonly evidenceSummary?: Backing;
  readonly node: EventLine;
}

interface Props {
  readonly participation: Participation;
  /** For whom the one that the page is about may have acted. */
  readonly parties?: readonly NamedEntity[];
}

/** An event that the one that the page is about hosted or took part in: when, what, in which role and in whose name. */
export function ParticipationEntry({ participation, parties = [] }: Props) {
  const text = useText('entries');
  const kinds = useText('eventKinds');
  const statuses = useText('eventStatuses');
  const acts = useText('actStatuses');
  const { id, status, role, onBehalfOf = null, node, evidenceSummary } = participation;
  const about = [
    kinds(node.kind),
    ...(node.status === 'OCCURRED' ? [] : [statuses(node.status)]),
    ...(standsApart(status, node.status) ? [acts(status)] : []),
  ];
  return (
    <Entry
      when={node.date === null ? text('undated') : <PartialDate value={node.date} />}
      what={<EntityLink entity={{ __typename: 'Event', id: node.id, name: node.name }} marked />}
      more={
        <>
          {about.join(' · ')}
          {role !== null && (
            <>
              {' · '}
              <Role role={role} />
            </>
          )}{' '}
          <InNameOf id={onBehalfOf} parties={parties} />
        </>
      }
      evidence={{ of: { subject: id }, about: node.name, ...(evidenceSummary && { backing: evidenceSummary }) }}
    />
  );
}
