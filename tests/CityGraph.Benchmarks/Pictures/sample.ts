import { endsOf } from '../../../src/web/graph/ends';
import type { Layout } from '../../../src/web/graph/layout/layout';
import type { Picture } from '../../../src/web/graph/picture/picture';

export const nodeCount = 10_000;
export const edgeCount = 30_000;

/** A picture of the asked size, the same each time. */
export function samplePicture(): Picture {
  const random = seeded(8);
  const nodes = Array.from({ length: nodeCount }, (_, index) => ({
    id: `city-${index}`,
    label: `City ${index}`,
    type: 'City' as const,
    x: random() * 1000,
    y: random() * 1000,
    radius: 3 + random() * 4,
    tone: '--city',
    hollow: false,
    description: '',
  }));
  const end = () => `city-${Math.floor(random() * nodeCount)}`;
  const edges = Array.from({ length: edgeCount }, (_, index) => ({
    id: `tie-${index}`,
    from: end(),
    to: end(),
    line: 'solid' as const,
    arrow: false,
    through: [],
    description: '',
  }));
  return { nodes, edges };
}

export function layoutOf(picture: Picture): Layout {
  return { ids: picture.nodes.map(({ id }) => id), edges: endsOf(picture), pins: new Map() };
}

/** Mulberry32: numbers from 0 to below 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
