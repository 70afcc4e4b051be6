import { afterEach, expect, it, vi } from 'vitest';
import { inSlices } from './slices';

const frames: (() => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (step: () => void) => frames.push(step));
vi.stubGlobal('cancelAnimationFrame', (number: number) => frames.splice(number - 1, 1));

afterEach(() => frames.splice(0));

/** Plays all frames that are asked for. */
function play() {
  for (let next = frames.shift(); next !== undefined; next = frames.shift()) next();
}

it('does so many in each frame, in order, and then the rest', () => {
  const done: (readonly number[])[] = [];
  inSlices([1, 2, 3, 4, 5], 2, (slice) => done.push(slice));
  expect(done).toEqual([]);
  play();
  expect(done).toEqual([[1, 2], [3, 4], [5]]);
});

it('does nothing more once it is ended', () => {
  const done: (readonly number[])[] = [];
  const end = inSlices([1, 2, 3], 1, (slice) => done.push(slice));
  frames.shift()?.();
  end();
  play();
  expect(done).toEqual([[1]]);
});
