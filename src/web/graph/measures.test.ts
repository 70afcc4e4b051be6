import { describe, expect, it } from 'vitest';
import { communities, shownDegrees } from './measures';
import type { GraphNode, Network } from './network';

function network(ids: string, ...pairs: readonly string[]): Network {
  const node: GraphNode = {
    id: '',
    name: '',
    type: 'City',
    distance: 0,
    degree: 9,
    hidden: 0,
    country: null,
    stage: null,
    date: null,
    sectors: null,
  };
  return {
    nodes: [...ids].map((id) => ({ ...node, id })),
    edges: pairs.map((id) => {
      const [from = '', to = ''] = id;
      return {
        id,
        from,
        to,
        certainty: null,
        sources: 0,
        relations: [{ id, type: 'PARTY_TO', from, to, certainty: null, sources: 0 }],
      };
    }),
  };
}

const twoTriangles = network('abcxyz', 'ab', 'bc', 'ca', 'xy', 'yz', 'zx', 'ax');

describe('degrees of what is shown', () => {
  it('count neighbours, and are 0 without any', () => {
    expect([...shownDegrees(network('abc', 'ab'))]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 0],
    ]);
  });
});

describe('communities', () => {
  it('are two in two triangles with an edge between them, numbered in the order of the nodes', () => {
    expect([...communities(twoTriangles).values()]).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it('are the same each time', () => {
    expect(communities(twoTriangles)).toEqual(communities(twoTriangles));
  });

  it('are each node by itself where there are no edges', () => {
    expect([...communities(network('ab')).values()]).toEqual([1, 2]);
    expect(communities(network('')).size).toBe(0);
  });
});
