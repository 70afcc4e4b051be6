import { expect, it } from 'vitest';
import { roomAround } from './room';

const row = (index: number) => ({ start: index * 40, end: (index + 1) * 40 });

it.each([
  ['no rows', [], 0, { before: 0, after: 0 }],
  ['all rows', [row(0), row(1)], 80, { before: 0, after: 0 }],
  ['rows in the middle', [row(2), row(3)], 400, { before: 80, after: 240 }],
  ['a row kept from above', [row(0), row(5), row(6)], 400, { before: 160, after: 120 }],
  ['a row kept from below', [row(1), row(2), row(9)], 400, { before: 40, after: 240 }],
  ['rows that are not measured yet', [], 400, { before: 0, after: 400 }],
])('%s', (_, placed, total, expected) => {
  expect(roomAround(placed, total)).toEqual(expected);
});
