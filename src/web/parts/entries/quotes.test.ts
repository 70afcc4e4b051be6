import { describe, expect, it } from 'vitest';
import { quotesOf, type SaidClaim } from './quotes';

const first: SaidClaim = {
  id: 'a:1',
  subject: 'blueberries',
  statement: 'Both cities should gain, says the mayor.',
  line: 3,
  part: 'BODY',
  source: { id: 'a', name: 'A', published: '2016' },
};

describe('what somebody is quoted as saying', () => {
  it('stands once, whatever it is said of', () => {
    const quotes = quotesOf([first, { ...first, id: 'a:2', subject: 'crafts' }, { ...first, id: 'a:3' }]);
    expect(quotes).toEqual([{ ...first, subjects: ['blueberries', 'crafts'] }]);
  });

  it.each([
    ['another statement', { statement: 'It is early, says the mayor.' }],
    ['another line', { line: 4 }],
    ['another part', { part: 'CAPTION' }],
    ['another source', { source: { id: 'b', name: 'B', published: null } }],
    ['no source', { source: null }],
  ] as const)('stands for itself in %s', (_, other) => {
    expect(quotesOf([first, { ...first, ...other, id: 'a:2' }]).map(({ id }) => id)).toEqual(['a:1', 'a:2']);
  });
});
