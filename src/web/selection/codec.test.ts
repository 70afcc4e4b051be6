import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  option,
  property,
  record,
  string,
  subarray,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgreementStage, Certainty, TieKind } from '../api/generated/enums';
import { codec } from './codec';
import { evidenceCodec, fromAddress, toAddress } from './evidence';
import { among, beginning, flag, ids, optionalText, text } from './fields';
import { type Selection, selectionCodec, timeVariables } from './Selection';

const line = string({ unit: 'grapheme', maxLength: 50 });
const filled = string({ unit: 'grapheme', minLength: 1, maxLength: 50 });
const id = string({ unit: constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-.:_'), minLength: 1, maxLength: 30 });

const days = constantFrom('2016', '2016-11', '2016-11-16?', '201X', '2016-21~', '2013/..', '/2015', '2013/2015');
const moments = constantFrom('0', '12', '2026-11-22T03:04:05Z', '2026-11-22T03:04:05.678+08:00');
const selections = record<Selection>({
  city: filled,
  sector: line,
  kinds: subarray([...TieKind]),
  stage: option(constantFrom(...AgreementStage)),
  certainty: option(constantFrom(...Certainty)),
  sources: integer({ min: 1, max: 99 }),
  during: option(days),
  asOf: option(days),
  certain: boolean(),
  knownAt: option(moments),
});

describe('a selection in an address', () => {
  it('is read as it was written', () => {
    assert(
      property(selections, (selection) => {
        const written = selectionCodec.write(selection);
        expect(selectionCodec.read(written)).toEqual(selection);
        expect(selectionCodec.misread(written)).toEqual([]);
      }),
    );
  });

  it('has one form: reading what anybody wrote and writing it gives an address that stays', () => {
    const parameters = oneof(
      constantFrom('city', 'sector', 'kinds', 'stage', 'certainty', 'sources', 'during', 'asOf', 'certain', 'knownAt'),
      line,
    );
    assert(
      property(array(record({ name: parameters, value: line })), (given) => {
        const search = new URLSearchParams(given.map(({ name, value }): [string, string] => [name, value])).toString();
        const once = selectionCodec.write(selectionCodec.read(search));
        expect(selectionCodec.write(selectionCodec.read(once))).toBe(once);
        expect(selectionCodec.misread(once)).toEqual([]);
      }),
    );
  });

  it('is told where it is not read as it was given, with what counts instead', () => {
    const search = `kinds=x,event&stage=nowhere&sources=1000&asOf=soon&certain=yes&sector=arts&sector=culture&city=${'x'.repeat(2001)}`;
    expect(selectionCodec.misread(search)).toEqual([
      { name: 'city', given: 'x'.repeat(2001), taken: 'denpasar' },
      { name: 'sector', given: 'arts & culture', taken: 'arts' },
      { name: 'kinds', given: 'x,event', taken: 'event' },
      { name: 'stage', given: 'nowhere', taken: null },
      { name: 'sources', given: '1000', taken: '1' },
      { name: 'asOf', given: 'soon', taken: null },
      { name: 'certain', given: 'yes', taken: null },
    ]);
    expect(selectionCodec.misread(selectionCodec.mend(search))).toEqual([]);
  });

  it.each(['', 'city=&asOf=&sources=&certain=0&kinds=', 'sources=1&city=denpasar', 'filter=x'])(
    'is read as it was given: %s',
    (search) => {
      expect(selectionCodec.misread(search)).toEqual([]);
    },
  );

  it('leaves out what is meant without it', () => {
    expect(selectionCodec.write(selectionCodec.read(''))).toBe('');
    expect(selectionCodec.read('city=&sector=')).toMatchObject({ city: 'denpasar', sector: '' });
    expect(selectionCodec.read('')).toMatchObject({ city: 'denpasar', sector: 'culture', sources: 1, certain: false });
  });

  it('keeps the parameters of others', () => {
    assert(
      property(selections, uniqueArray(id), (selection, others) => {
        const mine = new Set(Object.keys(selection));
        const search = new URLSearchParams(
          others.filter((name) => !mine.has(name)).map((name): [string, string] => [name, 'x']),
        );
        const written = new URLSearchParams(selectionCodec.write(selection, search.toString()));
        for (const name of search.keys()) expect(written.get(name)).toBe('x');
      }),
    );
  });

  it('takes what cannot be read for what is not there', () => {
    expect(selectionCodec.read('stage=nowhere&sources=1000&kinds=x,event&certain=yes')).toEqual({
      ...selectionCodec.read(''),
      kinds: ['EVENT'],
    });
    expect(selectionCodec.read('asOf=soon&during=2016/2015&knownAt=yesterday')).toEqual(selectionCodec.read(''));
    expect(selectionCodec.read(`city=${'x'.repeat(3000)}`).city).toBe('denpasar');
  });
});

describe('evidence in an address', () => {
  const shown = oneof(
    constant(null),
    record({ subject: filled }),
    record({ subject: filled, property: filled }),
    record({ mentions: filled }),
    record({ tie: constant(['gyeongju', 'denpasar'] as const) }),
  );

  it('is read as it was written', () => {
    assert(
      property(shown, (of) => {
        const written = evidenceCodec.write(toAddress(of));
        expect(fromAddress(evidenceCodec.read(written))).toEqual(of);
        expect(evidenceCodec.misread(written)).toEqual([]);
      }),
    );
  });

  it.each(['denpasar', 'denpasar,denpasar', 'denpasar,darwin,perth'])('is told to be no pair: %s', (tie) => {
    expect(evidenceCodec.misread(`tie=${tie}`)).toEqual([{ name: 'tie', given: tie, taken: null }]);
  });
});

describe('several evidences in one address', () => {
  it('are one, and the others are told with what counts beside them', () => {
    const search = 'evidence=gyeongju&property=name&mentions=denpasar';
    expect(fromAddress(evidenceCodec.read(search))).toEqual({ mentions: 'denpasar' });
    const outdoneBy = { name: 'mentions', value: 'denpasar' };
    expect(evidenceCodec.misread(search)).toEqual([
      { name: 'evidence', given: 'gyeongju', taken: null, outdoneBy },
      { name: 'property', given: 'name', taken: null, outdoneBy },
    ]);
    expect(evidenceCodec.mend(search)).toBe('mentions=denpasar');
  });

  it('may be none: a property is one of something', () => {
    expect(evidenceCodec.misread('property=name')).toEqual([{ name: 'property', given: 'name', taken: null }]);
  });
});

describe('some of some names', () => {
  const lists = codec({ all: among(['hosted', 'tookPartIn']) });

  it('are read in one order, and others are told', () => {
    expect(lists.read('all=tookPartIn,hosted').all).toEqual(['hosted', 'tookPartIn']);
    expect(lists.misread('all=tookPartIn,hosted')).toEqual([]);
    expect(lists.misread('all=hosted,papers')).toEqual([{ name: 'all', given: 'hosted,papers', taken: 'hosted' }]);
    expect(lists.misread('all=tookpartin')).toEqual([{ name: 'all', given: 'tookpartin', taken: null }]);
  });
});

describe('lists of ids in an address', () => {
  const lists = codec({ list: ids(5), flag, name: text(), other: optionalText });

  it('are bounded, and each id stands once', () => {
    assert(
      property(array(id), (list) => {
        const read = lists.read(lists.write({ list, flag: false, name: '', other: null })).list;
        expect(read).toEqual([...new Set(list)].slice(0, 5));
      }),
    );
  });

  it('are told where they are too long', () => {
    expect(lists.misread('list=a,b,c,d,e,a')).toEqual([]);
    expect(lists.misread('list=a,b,c,d,e,f')).toEqual([{ name: 'list', given: 'a,b,c,d,e,f', taken: 'a,b,c,d,e' }]);
  });
});

describe('a text of which only the beginning counts', () => {
  const bounded = codec({ q: beginning(5) });

  it('is cut where it is longer, between signs, and told', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 12 }), (q) => {
        const [{ q: read }, told] = [bounded.read(bounded.write({ q })), bounded.misread(`q=${encodeURIComponent(q)}`)];
        expect(q.startsWith(read) && read.length <= 5 && !/[\uD800-\uDBFF]$/.test(read)).toBe(true);
        expect(told).toEqual(q === read ? [] : [{ name: 'q', given: q, taken: read }]);
      }),
    );
  });
});

describe('the time of a question', () => {
  it('is a number of a change set or a time', () => {
    const selection = selectionCodec.read('knownAt=12&certain=1&asOf=2016');
    expect(timeVariables(selection)).toEqual({ asOf: '2016', dates: 'CERTAIN', knownAt: { change: 12 } });
    expect(timeVariables(selectionCodec.read('knownAt=2026-11-22T00:00:00Z')).knownAt).toEqual({
      time: '2026-11-22T00:00:00Z',
    });
  });
});
