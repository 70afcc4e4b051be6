import { describe, expect, it } from 'vitest';
import { quotesOf, type SaidClaim } from './quotes';

const a = { id: 'a', name: 'A', published: '2016' };
const b = { id: 'b', name: 'B', published: null };

function claim(id: string, more: Partial<SaidClaim> = {}): SaidClaim {
  const statement = 'Both cities should gain, says the mayor.';
  return { id, subject: 'agreement', statement, line: 3, part: 'BODY', source: a, ...more };
}

function outline(claims: readonly SaidClaim[]) {
  return quotesOf(claims).map(({ source, claims: quoted }) => [source.id, ...quoted.map(({ id }) => id)]);
}

describe('what somebody is quoted as saying', () => {
  it('stands under its source, the sources in the order of their first claims', () => {
    const claims = [claim('1', { source: b }), claim('2'), claim('3', { source: b, line: 4 })];
    expect(outline(claims)).toEqual([
      ['b', '1', '3'],
      ['a', '2'],
    ]);
  });

  it('stands once, whatever it is said of', () => {
    expect(outline([claim('1'), claim('2', { subject: 'crafts' }), claim('3')])).toEqual([['a', '1']]);
  });

  it.each([
    ['another statement', { statement: 'It is early, says the mayor.' }],
    ['another line', { line: 4 }],
    ['another part', { part: 'CAPTION' }],
  ] as const)('stands for itself in %s', (_, other) => {
    expect(outline([claim('1'), claim('2', other)])).toEqual([['a', '1', '2']]);
  });

  it('is left out where the source is not there at the time that is asked for', () => {
    expect(outline([claim('1', { source: null })])).toEqual([]);
  });
});
