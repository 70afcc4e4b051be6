import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
  string,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionCodec } from '../selection/Selection';
import { allKinds, mostPages, type TableState, tableCodec } from './state';

const column = string({ unit: constantFrom(...'abcdefghijklmnopqrstuvwxyzABC'), minLength: 1, maxLength: 30 });

const states = record<TableState>({
  rows: constantFrom(...allKinds),
  sort: option(record({ by: column, isDescending: boolean() })),
  filter: string({ unit: 'grapheme', maxLength: 200 }),
  columns: option(uniqueArray(column, { minLength: 1, maxLength: 30 })),
  unstated: boolean(),
  related: boolean(),
  tiePages: integer({ min: 1, max: mostPages }),
});

describe('a table in an address', () => {
  it('is read as it was written, and leaves the selection as it is', () => {
    assert(
      property(states, (state) => {
        const search = tableCodec.write(state, 'city=darwin&sources=2');
        expect(tableCodec.read(search)).toEqual(state);
        expect(tableCodec.misread(search)).toEqual([]);
        expect(selectionCodec.read(search)).toMatchObject({ city: 'darwin', sources: 2 });
      }),
    );
  });

  it('has one form, whatever somebody wrote', () => {
    const parameters = constantFrom('rows', 'sort', 'filter', 'columns', 'unstated', 'related', 'tiePages');
    assert(
      property(array(record({ name: parameters, value: string() })), (given) => {
        const search = new URLSearchParams(given.map(({ name, value }): [string, string] => [name, value]));
        const once = tableCodec.write(tableCodec.read(search.toString()));
        expect(tableCodec.write(tableCodec.read(once))).toBe(once);
      }),
    );
  });

  it('is told where it cannot be read', () => {
    expect(tableCodec.misread('rows=city&sort=--date&columns=date,1')).toEqual([
      { name: 'rows', given: 'city', taken: 'cities' },
      { name: 'sort', given: '--date', taken: null },
      { name: 'columns', given: 'date,1', taken: 'date' },
    ]);
  });

  it.each([
    ['', { rows: 'cities', sort: null, filter: '', columns: null, unstated: false, related: false, tiePages: 1 }],
    ['rows=papers&sort=-date&unstated=1', { rows: 'papers', sort: { by: 'date', isDescending: true }, unstated: true }],
    ['rows=rivers&sort=--date&columns=,1,', { rows: 'cities', sort: null, columns: null }],
    ['columns=date,date,city', { columns: ['date', 'city'] }],
  ])('%j is read as %j', (search, expected) => {
    expect(tableCodec.read(search)).toMatchObject(expected);
  });
});
