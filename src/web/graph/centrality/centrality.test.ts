import { describe, expect, it } from 'vitest';
import { centralityOf, mostSteps } from './centrality';
import { type Centrality, centralities } from './names';

/** Of edges between numbered nodes, such as `01 12`. */
function measured(of: Centrality, count: number, edges: string) {
  const ends = edges === '' ? [] : edges.split(' ').flatMap((pair) => [...pair].map(Number));
  return [...(centralityOf({ of, count, edges: Uint32Array.from(ends) }) ?? [])];
}

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 5));

describe('betweenness', () => {
  it('is 1 in the middle of a star, and 0 at its ends', () => {
    expect(measured('betweenness', 4, '01 02 03')).toEqual([1, 0, 0, 0]);
  });

  it('is the share of pairs whose path leads through: on a path of four 2 of 3', () => {
    expect(measured('betweenness', 4, '01 12 23')).toEqual(near([0, 2 / 3, 2 / 3, 0]));
  });

  it('shares a pair between the ways that are equally short: in a square a half each of one of three pairs', () => {
    expect(measured('betweenness', 4, '01 12 23 30')).toEqual(near([1 / 6, 1 / 6, 1 / 6, 1 / 6]));
  });

  it('is 0 for two nodes, which have no others between them', () => {
    expect(measured('betweenness', 2, '01')).toEqual([0, 0]);
  });
});

describe('PageRank', () => {
  it('is the same for all where all are alike', () => {
    expect(measured('pagerank', 3, '01 12 20')).toEqual(near([1 / 3, 1 / 3, 1 / 3]));
  });

  it('solves its equations on a star: m = 0.15/4 + 0.85·3e, e = 0.15/4 + 0.85·m/3', () => {
    const middle = (0.0375 * (1 + 0.85 * 3)) / (1 - 0.85 ** 2);
    const end = 0.0375 + (0.85 * middle) / 3;
    const [first = 0, ...ends] = measured('pagerank', 4, '01 02 03');
    expect(Math.abs(first - middle)).toBeLessThan(1e-5);
    for (const value of ends) expect(Math.abs(value - end)).toBeLessThan(1e-5);
  });

  it('is 1 in all, also where some are joined to nothing', () => {
    const values = measured('pagerank', 4, '01');
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    expect(values[2]).toBeLessThan(values[0] ?? 0);
  });
});

describe('closeness', () => {
  it('is 1 in the middle of a star, and 3 by 5 at its ends', () => {
    expect(measured('closeness', 4, '01 02 03')).toEqual(near([1, 3 / 5, 3 / 5, 3 / 5]));
  });

  it('counts what is not reached: two pairs that are apart reach a third of the others each', () => {
    expect(measured('closeness', 4, '01 23')).toEqual(near([1 / 3, 1 / 3, 1 / 3, 1 / 3]));
  });

  it('is 0 for what is joined to nothing', () => {
    expect(measured('closeness', 3, '01')).toEqual(near([1 / 2, 1 / 2, 0]));
  });
});

it.each(centralities)('%s of nothing is nothing, and of one node a number', (of) => {
  expect(measured(of, 0, '')).toEqual([]);
  expect(measured(of, 1, '')).toEqual([of === 'pagerank' ? 1 : 0]);
});

it('is not looked for in networks that are too large, but PageRank is', () => {
  const count = Math.ceil(Math.sqrt(mostSteps)) + 1;
  expect(centralityOf({ of: 'betweenness', count, edges: new Uint32Array() })).toBeNull();
  expect(centralityOf({ of: 'closeness', count, edges: new Uint32Array() })).toBeNull();
  expect(centralityOf({ of: 'pagerank', count, edges: new Uint32Array() })).toHaveLength(count);
});
