import type { EventKind, EventStatus } from '../../api/generated/enums';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { Backing } from '../page/claims';
import { Entry } from './Entry';

export interface EventLine {
  readonly id: string;
  readonly name: string;
  readonly kind: EventKind;
  readonly status: EventStatus;
  readonly date: string | null;
  /** Of what `by` names. */
  readonly evidenceSummary?: Backing;
}

interface Props {
  readonly event: EventLine;
  /** What it is to what the page is about, in words. */
  readonly bearing?: string;
  /** The relationship that the line states; the event itself where there is none. */
  readonly by?: string;
}

/** An event: when, what, whether it took place. */
export function EventEntry({ event: { id, name, kind, status, date, evidenceSummary }, bearing, by = id }: Props) {
  const text = useText('entries');
  const kinds = useText('eventKinds');
  const statuses = useText('eventStatuses');
  const more = [kinds(kind), ...(status === 'OCCURRED' ? [] : [statuses(status)]), ...(bearing ? [bearing] : [])];
  return (
    <Entry
      when={date === null ? text('undated') : <PartialDate value={date} />}
      what={<EntityLink entity={{ __typename: 'Event', id, name }} marked />}
      more={more.join(' · ')}
      evidence={{ of: { subject: by }, about: name, ...(evidenceSummary && { backing: evidenceSummary }) }}
    />
  );
}
