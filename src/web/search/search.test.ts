import { assert, constantFrom, integer, property, record, string, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchType } from '../api/generated/enums';
import { longestText, searchCodec } from './search';

const search = record({
  q: string({ unit: 'grapheme', maxLength: 200 }).filter(({ length }) => length <= longestText),
  found: subarray([...SearchType]),
  hits: integer({ min: 1, max: 100 }),
});

describe('a search in an address', () => {
  it('is read as it was written, and keeps what else there is', () => {
    assert(
      property(search, constantFrom('', 'city=darwin', 'asOf=2016&x=1'), (of, rest) => {
        const written = searchCodec.write(of, rest);
        expect(searchCodec.read(written)).toEqual(of);
        expect(searchCodec.misread(written)).toEqual([]);
        for (const [name, value] of new URLSearchParams(rest)) {
          expect(new URLSearchParams(written).get(name)).toBe(value);
        }
      }),
    );
  });

  it('looks for the beginning of a text that is too long', () => {
    const [q, taken] = ['d'.repeat(3000), 'd'.repeat(200)];
    expect(searchCodec.read(`?q=${q}`).q).toBe(taken);
    expect(searchCodec.misread(`?q=${q}`)).toEqual([{ name: 'q', given: q, taken }]);
  });

  it('shows something whatever stands there', () => {
    expect(searchCodec.read('?q=bali&found=city,ship&hits=5000')).toEqual({ q: 'bali', found: ['CITY'], hits: 20 });
  });
});
