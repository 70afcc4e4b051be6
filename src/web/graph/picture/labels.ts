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
  /** How a name is written; found out anew where it is not given. */
  readonly letter?: (label: string) => Lettering;
  /** Names stand on the side of their marks that is away from here; the middle of the room where it is not given. */
  readonly middle?: { readonly x: number; readonly y: number };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Between a mark and its name, in pixels. */
const gap = 4;

/**
 * Names beside their marks so that none lies on another or on a mark: greedily, in the order given, on the side away from the middle
 * first. A name that fits nowhere is left out. The same marks get the same places. Quadratic in their number.
 */
export function placeLabels(marks: readonly Labelled[], room: LabelRoom): ReadonlyMap<string, PlacedLabel> {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
  const placed = new Map<string, PlacedLabel>();
  const { letter = (label) => lettered(label, room.widest, room.fontSize) } = room;
  for (const mark of marks) {
    const fits = candidates(mark, letter(mark.label), room).find(
      ({ box }) => isInside(box, room) && !taken.some((other) => overlap(box, other)),
    );
    if (fits === undefined) continue;
    taken.push(fits.box);
    placed.set(mark.id, fits.label);
  }
  return placed;
}

function candidates(
  { x, y, radius }: Labelled,
  { text, width: long }: Lettering,
  { width, height, fontSize, middle = { x: width / 2, y: height / 2 } }: LabelRoom,
) {
  const line = fontSize * 1.2;
  const at = (anchor: PlacedLabel['anchor'], left: number, centre: number) => ({
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
  const isSideways = Math.abs(x - middle.x) * height >= Math.abs(y - middle.y) * width;
  return isSideways ? [...sides, ...ends] : [...ends, ...sides];
}

function isInside({ left, top, right, bottom }: Box, { width, height }: LabelRoom): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
