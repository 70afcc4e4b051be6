import { type Labelled, type PlacedLabel, placeLabels } from '../picture/labels';
import { type Lettering, lettered } from '../picture/lettering';

/** A mark on the canvas that may have its name beside it. */
export interface NamedMark extends Labelled {
  /** With a ring around it: it is selected. */
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

export type DrawNames = (context: CanvasRenderingContext2D, marks: readonly NamedMark[], look: Look) => void;

const fontSize = 12;

/** Of more names it is forgotten how they are written. */
const mostKept = 2000;

/** Writes names beside marks, none over another, and draws rings around those that are selected; how names are written is worked out once. */
export function namesWriter(): DrawNames {
  const known = new Map<string, Lettering>();
  return (context, marks, look) => {
    const widest = Math.min(180, look.width / 3);
    if (known.size > mostKept) known.clear();
    const letter = (label: string) => {
      const key = `${widest} ${label}`;
      const lettering = known.get(key) ?? lettered(label, widest, fontSize);
      known.set(key, lettering);
      return lettering;
    };
    const { width, height, middle } = look;
    const labels = placeLabels(marks, { width, height, middle, fontSize, widest, letter });
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
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = look.paper;
  context.fillStyle = look.text;
  for (const { text, x, y, anchor } of labels) {
    context.textAlign = anchor === 'middle' ? 'center' : anchor === 'start' ? 'left' : 'right';
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
  context.strokeStyle = look.text;
  context.lineWidth = 1.5;
  context.setLineDash([3, 2]);
  for (const { x, y, radius, isRinged } of marks) {
    if (!isRinged) continue;
    context.beginPath();
    context.arc(x, y, radius * 1.5 + 3, 0, 2 * Math.PI);
    context.stroke();
  }
  context.setLineDash([]);
}
