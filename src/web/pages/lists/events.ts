import type { EventListQueryVariables } from '../../api/generated/EventList';
import { EventKind, EventStatus } from '../../api/generated/enums';
import { codec } from '../../selection/codec';
import { oneOf, optionalText } from '../../selection/fields';
import { named } from './named';
import { afterField, firstOf, pagesField } from './paging';

export const eventOrders = ['NEWEST', 'OLDEST', 'NAME'] as const;

/** Which events are listed, and in which order. */
export interface EventChoice {
  /** A part of a name in any language. */
  readonly eventText: string | null;
  readonly eventKind: EventKind | null;
  readonly eventStatus: EventStatus | null;
  readonly eventOrder: (typeof eventOrders)[number];
  readonly eventPages: number;
  readonly eventAfter: string | null;
}

export const eventCodec = codec<EventChoice>({
  eventText: optionalText,
  eventKind: oneOf(EventKind, null),
  eventStatus: oneOf(EventStatus, null),
  eventOrder: oneOf(eventOrders, 'NEWEST'),
  eventPages: pagesField,
  eventAfter: afterField,
});

const orders = {
  NEWEST: [{ date: 'DESC' }],
  OLDEST: [{ date: 'ASC' }],
  NAME: [{ name: 'ASC' }],
} as const satisfies Record<EventChoice['eventOrder'], EventListQueryVariables['order']>;

export function eventVariables(choice: EventChoice) {
  const { eventKind: kind, eventStatus: status, eventAfter: after } = choice;
  return {
    where: {
      ...named(choice.eventText),
      ...(kind !== null && { kind: { eq: kind } }),
      ...(status !== null && { status: { eq: status } }),
    },
    order: orders[choice.eventOrder],
    first: firstOf({ pages: choice.eventPages, after }),
    after,
  } satisfies EventListQueryVariables;
}
