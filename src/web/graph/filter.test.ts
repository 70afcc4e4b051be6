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

function edge(from: string, to: string, certainty: Certainty | null = 'STATED', sources = 1): GraphEdge {
  const id = `${from}-${to}`;
  return { id, from, to, certainty, sources, relations: [{ id, type: 'PARTY_TO', from, to, certainty, sources }] };
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
    edge('denpasar', 'with-darwin', 'STATED', 3),
    edge('darwin', 'with-darwin', 'REPORTED', 2),
    edge('denpasar', 'with-perth'),
    edge('perth', 'with-perth', null, 0),
    edge('denpasar', 'with-nansha', 'PLANNED'),
    edge('nansha', 'with-nansha'),
  ],
};

const all: Wanted = {
  middle: ['denpasar'],
  hide: [],
  kinds: [],
  sectors: null,
  stage: null,
  certainty: null,
  sources: 1,
};
const nothing = { hide: 0, kinds: 0, sectors: 0, stage: 0, certainty: 0, sources: 0, alone: 0 };
const shown = (wanted: Partial<Wanted>) => {
  const { nodes, leftOut } = filtered(network, { ...all, ...wanted });
  return { ids: nodes.map(({ id }) => id), leftOut };
};

describe('what is wanted of a network', () => {
  it('is all of it where nothing is asked for', () => {
    expect(filtered(network, all)).toEqual({ ...network, leftOut: nothing });
  });

  it('is what is in the sectors or in none that is stated, and what that leads to', () => {
    expect(shown({ sectors: new Set(['culture', 'heritage']) })).toEqual({
      ids: ['denpasar', 'with-darwin', 'with-nansha', 'darwin', 'nansha'],
      leftOut: { ...nothing, sectors: 1, alone: 1 },
    });
  });

  it('is agreements that got far enough', () => {
    expect(shown({ stage: 'LETTER_OF_INTENT' })).toEqual({
      ids: ['denpasar', 'with-darwin', 'darwin'],
      leftOut: { ...nothing, stage: 2, alone: 2 },
    });
  });

  it('is what relationships join that are sure enough', () => {
    expect(shown({ certainty: 'REPORTED' }).ids).toEqual(['denpasar', 'with-darwin', 'with-perth', 'darwin']);
    expect(shown({ certainty: 'STATED' })).toEqual({
      ids: ['denpasar', 'with-darwin', 'with-perth'],
      leftOut: { ...nothing, certainty: 3, alone: 4 },
    });
  });

  it('is what relationships join of which enough independent sources tell', () => {
    expect(shown({ sources: 2 })).toEqual({
      ids: ['denpasar', 'with-darwin', 'darwin'],
      leftOut: { ...nothing, sources: 4, alone: 4 },
    });
    expect(shown({ sources: 3 }).ids).toEqual(['denpasar', 'with-darwin']);
  });

  it('is not what was hidden, but always the middle', () => {
    expect(shown({ hide: ['with-darwin', 'denpasar'] })).toEqual({
      ids: ['denpasar', 'with-perth', 'with-nansha', 'perth', 'nansha'],
      leftOut: { ...nothing, hide: 1, alone: 1 },
    });
  });

  it('is of the kinds of ties that are wanted', () => {
    const { ids, leftOut } = shown({ kinds: ['MEMBERSHIP'] });
    expect(ids).toEqual(['denpasar']);
    expect(leftOut).toMatchObject({ kinds: 3, alone: 3 });
    expect(shown({ kinds: ['AGREEMENT'] }).leftOut.kinds).toBe(0);
  });
});
