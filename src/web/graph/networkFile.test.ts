import { describe, expect, it } from 'vitest';
import type { Measured } from './centrality/useMeasured';
import type { GraphNode, Network } from './network';
import { nodeRows, toJson } from './networkFile';

const node: GraphNode = {
  id: 'denpasar',
  name: 'Denpasar',
  type: 'City',
  distance: 0,
  degree: 3,
  hidden: 2,
  country: { id: 'id', name: 'Indonesia', code: 'ID' },
  stage: null,
  date: null,
  sectors: null,
};
const accord: GraphNode = {
  ...node,
  id: 'accord',
  type: 'Agreement',
  country: null,
  stage: 'MEMORANDUM',
  date: '2017',
};
const relation = {
  id: 'r',
  type: 'PARTY_TO',
  from: 'denpasar',
  to: 'accord',
  certainty: 'STATED',
  sources: 1,
} as const;
const network: Network = { nodes: [node, accord], edges: [{ ...relation, relations: [relation] }] };
const look = { type: 'City', radius: 8, tone: '', hollow: false, label: '', description: '' } as const;
const picture = {
  nodes: [
    { ...look, id: 'denpasar', x: 0, y: 0 },
    { ...look, id: 'accord', x: 1.5, y: -2 },
  ],
  edges: [],
};
const closeness: Measured = {
  state: 'measured',
  of: 'closeness',
  values: new Map([
    ['denpasar', 1],
    ['accord', 0.5],
  ]),
};
const plain = { network, picture, measured: { state: 'none' }, byCommunity: false } as const;

describe('what goes out of a picture', () => {
  it('is what is known of each node, and where it stands', () => {
    const { columns, rows } = nodeRows(plain);
    expect(columns.join(' ')).toBe('id name type country stage date distance degree hidden shownDegree x y');
    expect(rows).toEqual([
      ['denpasar', 'Denpasar', 'City', 'id', null, null, 0, 3, 2, 1, 0, 0],
      ['accord', 'Denpasar', 'Agreement', null, 'MEMORANDUM', '2017', 0, 3, 2, 1, 1.5, -2],
    ]);
  });

  it('has the centrality that sizes tell and the communities that colours tell', () => {
    const { columns, rows } = nodeRows({ ...plain, measured: closeness, byCommunity: true });
    expect(columns.slice(-4)).toEqual(['closeness', 'community', 'x', 'y']);
    expect(rows.map((row) => row.slice(-4))).toEqual([
      [1, 1, 0, 0],
      [0.5, 1, 1.5, -2],
    ]);
  });

  it('has all relationships as JSON', () => {
    const { address, nodes, relationships } = JSON.parse(
      toJson({ ...plain, measured: closeness }, 'https://example.org/graph'),
    );
    expect(address).toBe('https://example.org/graph');
    expect(nodes[1]).toMatchObject({ id: 'accord', closeness: 0.5, x: 1.5 });
    expect(relationships).toEqual([relation]);
  });
});
