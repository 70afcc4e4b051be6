import type { Piece } from './marks';

/** Letters before the first mark of a text that is cut. */
const before = 60;

/** Of a long text the part about its first mark, from the beginning of a word on, with an ellipsis where something is left out. */
export function clip(pieces: readonly Piece[], most: number): readonly Piece[] {
  const whole = pieces.map(({ text }) => text).join('');
  if (whole.length <= most) return pieces;
  const first = pieces.findIndex(({ isMarked }) => isMarked);
  const marked = pieces.slice(0, Math.max(first, 0)).reduce((length, { text }) => length + text.length, 0);
  const from = marked <= before ? 0 : whole.indexOf(' ', marked - before) + 1;
  const clipped: Piece[] = from === 0 ? [] : [{ text: '… ', isMarked: false }];
  let start = 0;
  for (const { text, isMarked } of pieces) {
    const kept = text.slice(Math.max(from - start, 0), Math.max(from + most - start, 0));
    if (kept !== '') clipped.push({ text: kept, isMarked });
    start += text.length;
  }
  return from + most < whole.length ? [...clipped, { text: ' …', isMarked: false }] : clipped;
}
