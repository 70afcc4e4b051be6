import { describe, expect, it } from 'vitest';
import type { Certainty } from '../api/generated/enums';
import { filtered, type Wanted } from './filter';
import type { GraphEdge, GraphNode, Network } from './network';

const city: GraphNode = {
  id: 'denpasar',
  name: 'Denpasar',
  type: 'City',
  distance: 0,
  degree: 2,
  hidden: 0,
  country: null,
  stage: null,
  date: null,
  sectors: null,
};
const agreement: GraphNode = {
  ...city,
  type: 'Agreement',
  distance: 1,
  sectors: new Set(['heritage']),
  stage: 'MEMORANDUM',
};

function edge(from: string, to: string, certainty: Certainty | null = 'STATED'): GraphEdge {
  const id = `${from}-${to}`;
  return { id, from, to, certainty, relations: [{ id, type: 'PARTY_TO', from, to, certainty }] };
}

const network: Network = {
  nodes: [
    city,
    { ...agreement, id: 'with-darwin' },
    { ...agreement, id: 'with-perth', sectors: new Set(['health']), stage: null },
    { ...agreement, id: 'with-nansha', sectors: new Set(), stage: 'EXPLORED' },
    { ...city, id: 'darwin', distance: 2 },
    { ...city, id: 'perth', distance: 2 },
    { ...city, id: 'nansha', distance: 2 },
  ],
  edges: [
    edge('denpasar', 'with-darwin'),
    edge('darwin', 'with-darwin', 'REPORTED'),
    edge('denpasar', 'with-perth'),
    edge('perth', 'with-perth', null),
    edge('denpasar', 'with-nansha', 'PLANNED'),
    edge('nansha', 'with-nansha'),
  ],
};

const all: Wanted = { middle: ['denpasar'], hide: [], kinds: [], sectors: null, stage: null, certainty: null };
const shown = (wanted: Partial<Wanted>) => {
  const { nodes, leftOut } = filtered(network, { ...all, ...wanted });
  return { ids: nodes.map(({ id }) => id), leftOut };
};

describe('what is wanted of a network', () => {
  it('is all of it where nothing is asked for', () => {
    expect(filtered(network, all)).toEqual({
      ...network,
      leftOut: { hide: 0, kinds: 0, sectors: 0, stage: 0, alone: 0 },
    });
  });

  it('is what is in the sectors or in none that is stated, and what that leads to', () => {
    expect(shown({ sectors: new Set(['culture', 'heritage']) })).toEqual({
      ids: ['denpasar', 'with-darwin', 'with-nansha', 'darwin', 'nansha'],
      leftOut: { hide: 0, kinds: 0, sectors: 1, stage: 0, alone: 1 },
    });
  });

  it('is agreements that got far enough', () => {
    expect(shown({ stage: 'LETTER_OF_INTENT' })).toEqual({
      ids: ['denpasar', 'with-darwin', 'darwin'],
      leftOut: { hide: 0, kinds: 0, sectors: 0, stage: 2, alone: 2 },
    });
  });

  it('is what relationships join that are sure enough', () => {
    expect(shown({ certainty: 'REPORTED' }).ids).toEqual(['denpasar', 'with-darwin', 'with-perth', 'darwin']);
    expect(shown({ certainty: 'STATED' }).ids).toEqual(['denpasar', 'with-darwin', 'with-perth']);
  });

  it('is not what was hidden, but always the middle', () => {
    expect(shown({ hide: ['with-darwin', 'denpasar'] })).toEqual({
      ids: ['denpasar', 'with-perth', 'with-nansha', 'perth', 'nansha'],
      leftOut: { hide: 1, kinds: 0, sectors: 0, stage: 0, alone: 1 },
    });
  });

  it('is of the kinds of ties that are wanted', () => {
    const { ids, leftOut } = shown({ kinds: ['MEMBERSHIP'] });
    expect(ids).toEqual(['denpasar']);
    expect(leftOut).toMatchObject({ kinds: 3, alone: 3 });
    expect(shown({ kinds: ['AGREEMENT'] }).leftOut.kinds).toBe(0);
  });
});
