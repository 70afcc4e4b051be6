import { describe, expect, it } from 'vitest';
import type { Picture } from './picture';
import { neighbours, walk } from './walk';

const places: Record<string, [number, number]> = {
  denpasar: [0, 0],
  gyeongju: [0, -10],
  darwin: [10, 2],
  perth: [-10, 10],
  toyama: [6, 1],
};

const picture: Picture = {
  nodes: Object.entries(places).map(([id, [x, y]]) => ({
    id,
    label: id,
    type: 'City',
    x,
    y,
    radius: 5,
    tone: '--city',
    hollow: false,
    description: id,
  })),
  edges: ['gyeongju', 'darwin', 'perth'].map((to) => ({
    id: to,
    from: 'denpasar',
    to,
    line: 'solid',
    arrow: false,
    through: [],
    description: to,
  })),
};

describe('walking over a picture', () => {
  it.each([
    ['ArrowUp', 'denpasar', 'gyeongju'],
    ['ArrowRight', 'denpasar', 'darwin'],
    ['ArrowDown', 'denpasar', 'perth'],
    ['ArrowDown', 'gyeongju', 'denpasar'],
    ['ArrowUp', 'gyeongju', null],
  ])('goes by %s from %s along an edge to %s', (key, from, to) => {
    expect(walk(picture, from, key)).toBe(to);
  });

  it('goes to the nearest node where no edge leads that way', () => {
    expect(walk(picture, 'toyama', 'ArrowRight')).toBe('darwin');
  });

  it('comes by every node with Page Down, and stops at the last', () => {
    const seen = ['denpasar'];
    for (let at: string | null = 'denpasar'; at !== null; at = walk(picture, at, 'PageDown'))
      if (!seen.includes(at)) seen.push(at);
    expect(seen).toEqual(Object.keys(places));
    expect(walk(picture, 'perth', 'Home')).toBe('denpasar');
    expect(walk(picture, 'perth', 'End')).toBe('toyama');
  });

  it('leaves other keys alone, and knows nothing of nodes that are not there', () => {
    expect(walk(picture, 'denpasar', 'a')).toBeNull();
    expect(walk(picture, 'nowhere', 'ArrowUp')).toBeNull();
  });

  it('takes edges either way', () => {
    expect([...neighbours(picture, 'perth')]).toEqual(['denpasar']);
  });
});
