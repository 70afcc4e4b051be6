import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inSlices } from './slices';

const frames: (() => void)[] = [];
let now = 0;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (step: () => void) => frames.push(step));
  vi.stubGlobal('cancelAnimationFrame', (number: number) => frames.splice(number - 1, 1));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  frames.splice(0);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Does so many in parts of two, each of which takes so long; in which frame each part was done. */
function doneOf(count: number, eachMs: number) {
  const done: (readonly [frame: number, from: number, to: number])[] = [];
  let frame = 0;
  const end = inSlices(count, 2, (from, to) => {
    now += eachMs;
    done.push([frame, from, to]);
  });
  const play = () => {
    frame++;
    frames.shift()?.();
  };
  return { done, play, end };
}

it('does one part a frame where each takes as long as there is time', () => {
  const { done, play } = doneOf(5, 8);
  expect(done).toEqual([]);
  for (let frame = 0; frame < 4; frame++) play();
  expect(done).toEqual([
    [1, 0, 2],
    [2, 2, 4],
    [3, 4, 5],
  ]);
});

it('does as many parts in a frame as there is time for, and then the rest', () => {
  const { done, play } = doneOf(7, 3);
  play();
  play();
  expect(done.map(([frame]) => frame)).toEqual([1, 1, 1, 2]);
  expect(frames).toEqual([]);
});

it('does nothing more once it is ended', () => {
  const { done, play, end } = doneOf(6, 8);
  play();
  end();
  play();
  expect(done).toHaveLength(1);
});
