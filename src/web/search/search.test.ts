import { assert, constantFrom, integer, property, record, string, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchType } from '../api/generated/enums';
import { searchCodec } from './search';

const search = record({
  q: string({ unit: 'grapheme', maxLength: 200 }),
  found: subarray([...SearchType]),
  hits: integer({ min: 1, max: 100 }),
});

describe('a search in an address', () => {
  it('is read as it was written, and keeps what else there is', () => {
    assert(
      property(search, constantFrom('', 'city=darwin', 'asOf=2016&x=1'), (of, rest) => {
        const written = searchCodec.write(of, rest);
        expect(searchCodec.read(written)).toEqual(of);
        for (const [name, value] of new URLSearchParams(rest)) {
          expect(new URLSearchParams(written).get(name)).toBe(value);
        }
      }),
    );
  });

  it('shows something whatever stands there', () => {
    expect(searchCodec.read('?q=bali&found=city,ship&hits=5000')).toEqual({ q: 'bali', found: ['CITY'], hits: 20 });
  });
});
