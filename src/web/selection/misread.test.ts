import { array, assert, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codec } from './codec';
import { evidenceCodec } from './evidence';
import { wholeNumber } from './fields';
import { mended, notTakenOf } from './misread';
import { selectionCodec, timeCodec } from './Selection';

const pages = codec({ pages: wholeNumber(1, 10, 1) });
const readers = [selectionCodec, timeCodec, evidenceCodec, pages];

describe('what of an address is not taken as it was given', () => {
  it('is told once, however many read it', () => {
    expect(notTakenOf('?asOf=soon&pages=11&pages=2', readers)).toEqual({
      misread: [
        { name: 'asOf', given: 'soon', taken: null },
        { name: 'pages', given: '11 & 2', taken: '1' },
      ],
      nearly: [],
    });
  });

  it.each(['asof', 'as_of', 'as-of', 'AsOf', 'as of'])('may have nearly the right name: %s', (name) => {
    const search = new URLSearchParams([[name, '2016']]).toString();
    expect(notTakenOf(search, readers)).toEqual({ misread: [], nearly: [{ name, given: '2016', meant: 'asOf' }] });
    expect(mended(search, readers)).toBe('asOf=2016');
  });

  it.each(['', 'asOf=2016', 'filter=x&utm_source=y'])('is nothing: %s', (search) => {
    expect(notTakenOf(search, readers)).toEqual({ misread: [], nearly: [] });
    expect(mended(search, readers)).toBe(search);
  });

  it('does not take the place of what has the right name', () => {
    expect(mended('asof=2016&asOf=2021', readers)).toBe('asOf=2021');
  });

  it('is nothing any more once it is mended, and the rest stays', () => {
    const names = constantFrom('asOf', 'asof', 'KINDS', 'kinds', 'pages', 'tie', 'city', 'sources', 'certain', 'other');
    const values = constantFrom('2016', 'soon', 'event,x', '3', 'a,b', '1', '');
    assert(
      property(array(record({ name: names, value: values }), { maxLength: 12 }), string(), (given, other) => {
        const search = new URLSearchParams(given.map(({ name, value }): [string, string] => [name, value]));
        search.set('filter', other);
        const once = mended(search.toString(), readers);
        expect(notTakenOf(once, readers)).toEqual({ misread: [], nearly: [] });
        expect(mended(once, readers)).toBe(once);
        expect(new URLSearchParams(once).get('filter')).toBe(search.get('filter'));
        expect(selectionCodec.read(once).stage).toBe(selectionCodec.read(search.toString()).stage);
      }),
    );
  });
});
