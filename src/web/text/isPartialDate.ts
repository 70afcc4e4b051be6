import { parsePartialDate } from './edtf';
import { firstDayOf } from './firstDay';

/** Seasons, and dates of which some digits are not known. */
const inexact = /^-?(\d{3}X|\d{2}XX|\d{4}-(2[1-4]|XX(-XX)?|(0[1-9]|1[0-2])-XX))[?~%]?$/;

/** Whether a text is a date as the API takes it (EDTF), or a period that does not end before it begins. */
export function isPartialDate(text: string): boolean {
  const ends = text.split('/');
  const isEnd = (end: string) => isPoint(end) || (ends.length === 2 && (end === '' || end === '..'));
  if (ends.length > 2 || !ends.every(isEnd) || !ends.some(isPoint)) return false;
  const [from = null, to = null] = ends.map((end) => (isPoint(end) ? firstDayOf(end) : null));
  return from === null || to === null || from <= to;
}

function isPoint(text: string): boolean {
  return inexact.test(text) || parsePartialDate(text)?.kind === 'point';
}
