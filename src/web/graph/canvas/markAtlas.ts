import { type EntityType, looks, outlines, type Shape } from '../../parts/entity/types';

const shapes = Object.keys(outlines).filter((name): name is Shape => name in outlines);

/** Pixels of a side of a mark in the atlas. */
const cell = 64;

/** How far a mark reaches in its cell, from the middle, as a part of half the cell: some room is left for what is smoothed. */
export const reach = 0.8;

/** Marks in a row of the atlas; there are two rows: full ones above hollow ones. */
export const columns = shapes.length;

/** The place of a mark in the atlas: by rows. */
export function markOf(type: EntityType, isHollow: boolean): number {
  return shapes.indexOf(looks[type].shape) + (isHollow ? columns : 0);
}

/** All marks as a picture: red where the colour of a node goes, black where the paper shows through, transparent around. */
export function drawAtlas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = cell * columns;
  canvas.height = cell * 2;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser has no canvas to draw the marks of the graph on.');
  for (const [index, shape] of shapes.entries())
    for (const row of [0, 1]) {
      context.setTransform((cell / 2) * reach, 0, 0, (cell / 2) * reach, (index + 0.5) * cell, (row + 0.5) * cell);
      const path = new Path2D(outlines[shape]);
      context.fillStyle = row === 0 ? '#f00' : '#000';
      context.fill(path);
      context.strokeStyle = row === 0 ? '#000' : '#f00';
      context.lineWidth = row === 0 ? 0.16 : 0.32;
      context.stroke(path);
    }
  return canvas;
}
