/** The corners of the two triangles of a quad. */
const corners = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/** Vertices of a quad. */
export const perQuad = corners.length;

/**
 * Makes a quad of its first vertex: the others are the same but for their corner.
 *
 * @param start Where the vertex begins, with two numbers for the corner.
 * @param stride The numbers of a vertex.
 */
export function writeCorners(array: Float32Array, start: number, stride: number): void {
  let at = start;
  for (const [x, y] of corners) {
    array[at] = x;
    array[at + 1] = y;
    for (let number = 2; number < stride; number++) array[at + number] = array[start + number] ?? 0;
    at += stride;
  }
}
