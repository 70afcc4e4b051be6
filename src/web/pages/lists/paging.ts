import { optionalText, wholeNumber } from '../../selection/fields';

/** How many come with each "Show 50 more". */
const step = 50;

/** As many as the API gives at once, in steps. */
const most = 10;

/** How far somebody read in a list that is asked for a part at a time. */
export interface Paging {
  /** From 1 to 10. */
  readonly pages: number;
  /** A cursor of the API's; null from the start. */
  readonly after: string | null;
}

/** For the codec of a list. */
export const pagesField = wholeNumber(1, most, 1);
export const afterField = optionalText;

export const firstOf = ({ pages }: Paging): number => pages * step;

/** What can be read on: more of this list, or, where it is as long as can be, one that begins after it. */
export function nextOf({ pages, after }: Paging, hasMore: boolean, end: string | null): Paging | null {
  if (!hasMore) return null;
  if (pages < most) return { pages: pages + 1, after };
  return end === null ? null : { pages: 1, after: end };
}
