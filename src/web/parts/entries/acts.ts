import type { ActStatus, EventStatus } from '../../api/generated/enums';

const usual: Readonly<Record<EventStatus, ActStatus>> = { PLANNED: 'PLANNED', OCCURRED: 'DONE', UNKNOWN: 'UNCLEAR' };

/** Whether somebody's part in an event stands otherwise than the event: planned in one that took place. Only then it needs to be told. */
export function standsApart(act: ActStatus, event: EventStatus): boolean {
  return usual[event] !== act;
}
