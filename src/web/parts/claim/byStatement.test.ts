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

  it('may be none', () => {
    expect(byStatement([])).toEqual([]);
  });
});
