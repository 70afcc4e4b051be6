import { expect, it } from 'vitest';
import { perQuad, writeCorners } from './quads';

it('gives the vertices of a quad all of the first but its corner, and leaves what is around', () => {
  const stride = 3;
  const array = new Float32Array(2 + perQuad * stride + 1).fill(9);
  array[4] = 7;
  writeCorners(array, 2, stride);
  expect([...array.slice(0, 2), array.at(-1)]).toEqual([9, 9, 9]);
  const vertices = Array.from({ length: perQuad }, (_, vertex) => [
    ...array.slice(2 + vertex * stride, 2 + (vertex + 1) * stride),
  ]);
  expect(vertices.map(([, , other]) => other)).toEqual(new Array(perQuad).fill(7));
  const places = vertices.map(([x, y]) => `${x} ${y}`);
  // Two triangles with the diagonal in common.
  expect(new Set(places.slice(0, 3))).toEqual(new Set(['-1 -1', '1 -1', '-1 1']));
  expect(new Set(places.slice(3))).toEqual(new Set(['-1 1', '1 -1', '1 1']));
});
