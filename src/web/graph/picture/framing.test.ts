import { describe, expect, it } from 'vitest';
import { toFrame } from './framing';

const frame = { width: 200, height: 100, across: 10, down: 10 };

describe('fitting points into a frame', () => {
  it('lets the narrower side decide', () => {
    const toPixels = toFrame(
      [
        { x: -5, y: 0 },
        { x: 5, y: 10 },
      ],
      frame,
    );
    expect(toPixels({ x: -5, y: 0 })).toEqual({ x: 60, y: 10 });
    expect(toPixels({ x: 5, y: 10 })).toEqual({ x: 140, y: 90 });
  });

  it('puts a single point into the middle', () => {
    expect(toFrame([{ x: 7, y: 7 }], frame)({ x: 7, y: 7 })).toEqual({ x: 100, y: 50 });
  });

  it('stretches a line over the length', () => {
    const toPixels = toFrame(
      [
        { x: 0, y: 3 },
        { x: 1, y: 3 },
      ],
      frame,
    );
    expect(toPixels({ x: 1, y: 3 })).toEqual({ x: 190, y: 50 });
  });
});
