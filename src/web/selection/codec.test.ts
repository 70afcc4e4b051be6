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
import { flag, ids, optionalText, text } from './fields';
import { type Selection, selectionCodec, timeVariables } from './Selection';

const line = string({ unit: 'grapheme', maxLength: 50 });
const filled = string({ unit: 'grapheme', minLength: 1, maxLength: 50 });
const id = string({ unit: constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-.:_'), minLength: 1, maxLength: 30 });

const days = constantFrom('2016', '2016-11', '2016-11-16?', '201X', '2016-21~', '2013/..', '/2015', '2013/2015');
const moments = constantFrom('0', '12', '2026-11-22T03:04:05Z', '2026-11-22T03:04:05.678+08:00');
const selections = record<Selection>({
  city: line,
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
        expect(selectionCodec.read(selectionCodec.write(selection))).toEqual(selection);
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
      }),
    );
  });

  it('leaves out what is meant without it', () => {
    expect(selectionCodec.write(selectionCodec.read(''))).toBe('');
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
        expect(fromAddress(evidenceCodec.read(evidenceCodec.write(toAddress(of))))).toEqual(of);
      }),
    );
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
