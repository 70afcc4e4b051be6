import type { Certainty } from '../../api/generated/enums';
import type { EntityType } from '../../parts/entity/types';

/** What is drawn, by whichever renderer: WebGL, or SVG on the page and in a file. */
export interface Picture {
  /** The first is where the keyboard comes in; of labels that do not fit, those of earlier nodes stay. */
  readonly nodes: readonly PictureNode[];
  /** At most one between two nodes, whose ends are both among `nodes`. */
  readonly edges: readonly PictureEdge[];
}

export interface PictureNode {
  readonly id: string;
  /** As it is written beside the mark. */
  readonly label: string;
  /** Decides the shape, by the table of `looks`. */
  readonly type: EntityType;
  /** To the right, in units of the picture. */
  readonly x: number;
  /** Downwards, in units of the picture. */
  readonly y: number;
  /** The mark's radius in pixels, however near one looks. */
  readonly radius: number;
  /** The name of a custom property of CSS that holds the colour, such as `--city`. */
  readonly tone: string;
  /** Only an outline: what is shown is not known to belong, or belongs beside. */
  readonly hollow: boolean;
  /** The whole of it in words, for those who do not see the picture. */
  readonly description: string;
}

export type Line = 'solid' | 'dashed' | 'dotted' | 'double';

/** How sure something is, as a line: the same as under its word. */
export const lineOf: Readonly<Record<Certainty, Line>> = {
  STATED: 'solid',
  REPORTED: 'dashed',
  PLANNED: 'dotted',
  INFERRED: 'double',
};

export interface PictureEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly line: Line;
  /** With a head at `to`, where the direction says something. */
  readonly arrow: boolean;
  /** What it goes through, drawn small on the line: the agreement that ties two cities. */
  readonly through: readonly EntityType[];
  readonly description: string;
}

/** Dash and gap in pixels, for all renderers; none for lines without gaps. */
export const dashes: Readonly<Record<Line, readonly [dash: number, gap: number] | null>> = {
  solid: null,
  dashed: [6, 4],
  dotted: [1.5, 4.5],
  double: null,
};

/** What one can point at or open. */
export type Part = { readonly node: string } | { readonly edge: string };
