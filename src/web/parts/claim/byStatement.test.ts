import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byStatement } from './byStatement';
import { claim } from './examples';

const other = { ...claim, id: '2', property: 'date', value: '2016-11-18' };

describe('claims by statement', () => {
  it('stand together where one statement says several things', () => {
    expect(byStatement([claim, other])).toEqual([[claim, other]]);
  });

  it('stay in their order: a statement that is made again later stands there again', () => {
    const between = { ...claim, id: '3', statement: 'It was signed in Tokyo.' };
    expect(byStatement([claim, between, other])).toEqual([[claim], [between], [other]]);
  });

  it.each([
    { line: 2 },
    { part: 'CAPTION' as const },
    { certainty: 'REPORTED' as const },
    { stance: 'REFUTES' as const },
    { asOf: '2016' },
    { note: 'As the mayor hopes.' },
    { recorded: '2026-11-21' },
    { saidBy: { nodes: [{ __typename: 'Official' as const, id: 'bima-arya', name: 'Bima Arya' }] } },
  ])('stand apart where they differ in %o', (difference) => {
    expect(byStatement([claim, { ...other, ...difference }])).toHaveLength(2);
  });

  it('are all there, in their order', () => {
    const claims = array(
      record({ line: integer({ min: 0, max: 2 }), statement: constantFrom('one', 'two') }).map((part) => ({
        ...claim,
        ...part,
      })),
    );
    assert(
      property(claims, (given) => {
        expect(byStatement(given).flat()).toEqual(given);
      }),
    );
  });
});
