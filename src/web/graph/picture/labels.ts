import { type Lettering, lettered } from './lettering';

/** A mark that would like its name beside it. */
export interface Labelled {
  readonly id: string;
  readonly label: string;
  /** Pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PlacedLabel {
  readonly text: string;
  /** Where the text is anchored, on its baseline, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface LabelRoom {
  /** Pixels; labels stay inside. */
  readonly width: number;
  readonly height: number;
  /** Pixels; a line is 1.2 of it. */
  readonly fontSize: number;
  /** The widest label in pixels; longer names are shortened. */
  readonly widest: number;
  /** Names lie on none of these where they have another place; in pixels. */
  readonly lines?: readonly Segment[];
  /** How a name is written; found out anew where it is not given. */
  readonly letter?: (label: string) => Lettering;
  /** Names stand on the side of their marks that is away from here; the middle of the room where it is not given. */
  readonly middle?: { readonly x: number; readonly y: number };
}

export interface Segment {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Between a mark and its name, in pixels. */
const gap = 4;

/** Between a line and a name, in pixels. */
const clear = 1;

/**
 * Names beside their marks so that none lies on another or on a mark: greedily, in the order given, on the side away from the middle
 * first, and so that none lies on a line where it can be helped. A name that fits nowhere is left out. The same marks get the same
 * places. Quadratic in their number.
 */
export function placeLabels(marks: readonly Labelled[], room: LabelRoom): ReadonlyMap<string, PlacedLabel> {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
  const placed = new Map<string, PlacedLabel>();
  const { lines = [], letter = (label) => lettered(label, room.widest, room.fontSize) } = room;
  for (const mark of marks) {
    const all = candidates(mark, letter(mark.label), room);
    const isFree = ({ box }: Candidate) => isInside(box, room) && !taken.some((other) => overlap(box, other));
    const isOffLines = ({ box }: Candidate) => !lines.some((line) => crosses(line, box));
    const fits = all.find((place) => isOffLines(place) && isFree(place)) ?? all.find(isFree);
    if (fits === undefined) continue;
    taken.push(fits.box);
    placed.set(mark.id, fits.label);
  }
  return placed;
}

interface Candidate {
  readonly label: PlacedLabel;
  readonly box: Box;
}

function candidates(
  { x, y, radius }: Labelled,
  { text, width: long }: Lettering,
  { width, height, fontSize, middle = { x: width / 2, y: height / 2 } }: LabelRoom,
): readonly Candidate[] {
  const line = fontSize * 1.2;
  const at = (anchor: PlacedLabel['anchor'], left: number, centre: number): Candidate => ({
    label: {
      text,
      anchor,
      x: anchor === 'start' ? left : anchor === 'end' ? left + long : left + long / 2,
      y: centre + fontSize * 0.35,
    },
    box: { left, top: centre - line / 2, right: left + long, bottom: centre + line / 2 },
  });
  const right = at('start', x + radius + gap, y);
  const left = at('end', x - radius - gap - long, y);
  const below = at('middle', x - long / 2, y + radius + gap / 2 + line / 2);
  const above = at('middle', x - long / 2, y - radius - gap / 2 - line / 2);
  const sides = x < middle.x ? [left, right] : [right, left];
  const ends = y < middle.y ? [above, below] : [below, above];
  const aside = radius * 0.7 + gap / 2;
  const corners = [1, -1].flatMap((down) => [
    at('start', x + radius + gap, y + down * line * 0.7),
    at('end', x - radius - gap - long, y + down * line * 0.7),
    at('start', x + aside, y + down * (aside + line / 2)),
    at('end', x - aside - long, y + down * (aside + line / 2)),
  ]);
  const isSideways = Math.abs(x - middle.x) * height >= Math.abs(y - middle.y) * width;
  return isSideways ? [...sides, ...ends, ...corners] : [...ends, ...sides, ...corners];
}

function isInside({ left, top, right, bottom }: Box, { width, height }: LabelRoom): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Whether a line comes nearer to a box than a name should be to it: Liang and Barsky's clipping leaves some of it. */
function crosses({ from, to }: Segment, { left, top, right, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  for (const [towards, room] of [
    [-dx, from.x - left + clear],
    [dx, right + clear - from.x],
    [-dy, from.y - top + clear],
    [dy, bottom + clear - from.y],
  ] as const) {
    if (towards === 0 && room < 0) return false;
    if (towards < 0) enters = Math.max(enters, room / towards);
    if (towards > 0) leaves = Math.min(leaves, room / towards);
  }
  return enters < leaves;
}
