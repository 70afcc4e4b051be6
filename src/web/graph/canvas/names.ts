import { type Labelled, type PlacedLabel, placeLabels, type Segment } from '../picture/labels';
import { type Lettering, lettered } from '../picture/lettering';

/** A mark on the canvas that may have its name beside it. */
export interface NamedMark extends Labelled {
  /** With a ring around it, as far out as its radius: it is selected. */
  readonly isRinged: boolean;
}

interface Look {
  readonly width: number;
  readonly height: number;
  readonly font: string;
  readonly text: string;
  readonly paper: string;
  /** Of the whole picture, in pixels. */
  readonly middle: { readonly x: number; readonly y: number };
}

/** @param lines On which no name lies that has another place. */
export type DrawNames = (
  context: CanvasRenderingContext2D,
  marks: readonly NamedMark[],
  lines: readonly Segment[],
  look: Look,
) => void;

const fontSize = 12;

/** Of what is between a name and the lines that it lies on: they can be guessed behind it. */
const plateOpacity = 0.85;

const alignments = { start: 'left', middle: 'center', end: 'right' } as const;

/** Of more names it is forgotten how they are written. */
const mostKept = 2000;

/** Writes names beside marks, none over another, and draws rings around those that are selected; how names are written is worked out once. */
export function namesWriter(): DrawNames {
  const known = new Map<string, Lettering>();
  return (context, marks, lines, look) => {
    const widest = Math.min(180, look.width / 3);
    if (known.size > mostKept) known.clear();
    const letter = (label: string) => {
      const key = `${widest} ${label}`;
      const lettering = known.get(key) ?? lettered(label, widest, fontSize);
      known.set(key, lettering);
      return lettering;
    };
    const { width, height, middle } = look;
    const labels = placeLabels(marks, { width, height, middle, fontSize, widest, letter, lines });
    drawNames(context, marks, labels.values(), look);
  };
}

function drawNames(
  context: CanvasRenderingContext2D,
  marks: readonly NamedMark[],
  labels: Iterable<PlacedLabel>,
  look: Look,
): void {
  context.font = `${fontSize}px ${look.font}`;
  context.textBaseline = 'alphabetic';
  context.fillStyle = look.paper;
  context.globalAlpha = plateOpacity;
  const written = [...labels];
  for (const label of written) drawPlate(context, label);
  context.globalAlpha = 1;
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = look.paper;
  context.fillStyle = look.text;
  for (const { text, x, y, anchor } of written) {
    context.textAlign = alignments[anchor];
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
  context.strokeStyle = look.text;
  context.lineWidth = 1.5;
  context.setLineDash([3, 2]);
  for (const { x, y, radius, isRinged } of marks) {
    if (!isRinged) continue;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
}

/** A plate behind a name, on which it is read. */
function drawPlate(context: CanvasRenderingContext2D, { text, x, y, anchor }: PlacedLabel): void {
  const width = context.measureText(text).width + 4;
  const left = anchor === 'start' ? x - 2 : anchor === 'end' ? x - width + 2 : x - width / 2;
  context.beginPath();
  context.roundRect(left, y - fontSize * 0.95, width, fontSize * 1.2, 3);
  context.fill();
}
