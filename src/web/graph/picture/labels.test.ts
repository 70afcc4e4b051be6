import { array, assert, float, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Labelled, placeLabels } from './labels';
import { shortened, widthOf } from './lettering';

const room = { width: 400, height: 300, fontSize: 12, widest: 120 };

const marks = array(
  record({
    label: string({ unit: 'grapheme', maxLength: 40 }),
    x: float({ min: 0, max: 400, noNaN: true }),
    y: float({ min: 0, max: 300, noNaN: true }),
    radius: integer({ min: 2, max: 20 }),
  }),
  { maxLength: 30 },
).map((list): readonly Labelled[] => list.map((mark, index) => ({ ...mark, id: String(index) })));

describe('labels', () => {
  it('lie on no other label and on no mark', () => {
    assert(
      property(marks, (list) => {
        const boxes = [...placeLabels(list, room).values()].map(({ text, x, y, anchor }) => {
          const width = widthOf(text, 12);
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          return { left, right: left + width, top: y - 11.4, bottom: y + 3 };
        });
        const circles = list.map(({ x, y, radius }) => ({
          left: x - radius,
          right: x + radius,
          top: y - radius,
          bottom: y + radius,
        }));
        for (const [index, box] of boxes.entries())
          for (const other of [...boxes.slice(0, index), ...circles]) {
            const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
            const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
            expect(Math.min(wide, high)).toBeLessThan(0.001);
          }
      }),
    );
  });

  it('are those of earlier marks where there is room for one', () => {
    const placed = placeLabels(
      [
        { id: 'first', label: 'Denpasar', x: 10, y: 8, radius: 2 },
        { id: 'second', label: 'Darwin', x: 10, y: 14, radius: 2 },
      ],
      { ...room, width: 95, height: 22 },
    );
    expect([...placed.keys()]).toEqual(['first']);
    const apart = placeLabels([{ id: 'only', label: 'Denpasar', x: 200, y: 150, radius: 5 }], room);
    expect(apart.get('only')).toMatchObject({ text: 'Denpasar', anchor: 'start', x: 209 });
  });
});

describe('a shortened name', () => {
  it('is at most as wide as it may be', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 400 }), integer({ min: 20, max: 300 }), (text, widest) => {
        const short = shortened(text, widest, 12);
        expect(short === text || widthOf(short, 12) <= widest).toBe(true);
      }),
    );
  });

  it('keeps what fits and ends in an ellipsis', () => {
    expect(shortened('Gyeongju', 100, 12)).toBe('Gyeongju');
    expect(shortened('Memorandum of understanding between Denpasar and Mossel Bay', 120, 12)).toBe('Memorandum of…');
  });

  it('stand beside a line that goes where they would stand', () => {
    const mark = { id: 'a', label: 'Denpasar', x: 200, y: 150, radius: 5 };
    const right = placeLabels([mark], room).get('a');
    expect(right?.anchor).toBe('start');
    const line = { from: { x: 200, y: 150 }, to: { x: 400, y: 150 } };
    expect(placeLabels([mark], { ...room, lines: [line] }).get('a')?.anchor).toBe('end');
  });

  it('lie on a line where there is no other place', () => {
    const mark = { id: 'a', label: 'Denpasar', x: 200, y: 150, radius: 5 };
    const lines = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => ({
      from: mark,
      to: { x: 200 + 200 * Math.cos((eighth * Math.PI) / 4), y: 150 + 200 * Math.sin((eighth * Math.PI) / 4) },
    }));
    expect(placeLabels([mark], { ...room, lines }).get('a')).toBeDefined();
  });
});
