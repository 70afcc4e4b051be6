import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns';
import type { Row } from './Row';
import { shownColumns, shownRows } from './shownRows';
import { certainty, date, entities, entity, number, sources, type Value, word } from './values';

const columns = columnsOf(['city', 'fit', 'date', 'stage', 'certainty', 'reasons', 'sectors', 'sources'], {
  date: ['country'],
});

function row(id: string, values: Row['values'] = {}): Row {
  const named = entity({ __typename: 'City', id, name: id });
  const evidence = { subject: id };
  return { id, name: id, evidence, independentSources: 1, sources: [], values: { city: named, ...values } };
}

/** As if the reader's language were English, with words for names and words only. */
function shown(value: Value | null): string {
  if (value?.kind === 'entities') return value.entities.map(({ name }) => name).join(', ');
  return value?.kind === 'word' ? value.word.toLowerCase() : '';
}

const asIs = { filter: '', sort: null };
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);
const collator = new Intl.Collator('en', { numeric: true });

function sortedBy(by: string, values: readonly Row['values'][], isDescending = false) {
  const rows = values.map((each, index) => row(String(index), each));
  return idsOf(shownRows(rows, columns, { filter: '', sort: { by, isDescending } }, shown, collator)).map(Number);
}

describe('rows in order', () => {
  it.each<[string, string, readonly Row['values'][], readonly number[]]>([
    [
      'dates by the first day that they may be',
      'date',
      ['2016-11', '2016-11-16', '2015', '2016', '/2010', '2013/..', '-0044'].map((each) => ({ date: date(each) })),
      [4, 6, 5, 2, 3, 0, 1],
    ],
    [
      'stages as agreements go through them',
      'stage',
      (['TERMINATED', 'MEMORANDUM', 'EXPLORED'] as const).map((each) => ({ stage: word('stages', each) })),
      [2, 1, 0],
    ],
    [
      'the surest first',
      'certainty',
      (['INFERRED', 'STATED', 'REPORTED'] as const).map((each) => ({ certainty: certainty(each) })),
      [1, 2, 0],
    ],
    ['numbers by size', 'reasons', [10, 9, 100].map((each) => ({ reasons: number(each) })), [1, 0, 2]],
    [
      'sources by how many are independent',
      'sources',
      [sources(9, 1), sources(2, 2), sources(3, 1)].map((each) => ({ sources: each })),
      [2, 0, 1],
    ],
    [
      'names in the alphabet of the reader',
      'city',
      ['Zürich', 'Ångström', 'denpasar', 'Darwin 10', 'Darwin 9'].map((name) => ({
        city: entities([{ __typename: 'City', id: name, name }]),
      })),
      [1, 4, 3, 2, 0],
    ],
  ])('%s', (_, by, values, expected) => {
    expect(sortedBy(by, values)).toEqual(expected);
  });

  it('have those without a value last in either direction', () => {
    const values = [{}, { date: date('2016') }, { date: date('soon') }, { date: date('2015') }, { date: null }];
    expect(sortedBy('date', values)).toEqual([3, 1, 0, 2, 4]);
    expect(sortedBy('date', values, true)).toEqual([1, 3, 0, 2, 4]);
  });

  it('leave equals as they were, in either direction', () => {
    const of = record({ value: option(integer({ min: 0, max: 3 })), isDescending: boolean() });
    assert(
      property(array(of), boolean(), (all, isDescending) => {
        const values = all.map(({ value }) => (value === null ? {} : { reasons: number(value) }));
        const order = sortedBy('reasons', values, isDescending);
        expect(new Set(order)).toEqual(new Set(values.keys()));
        for (const [index, at] of order.entries()) {
          const before = order[index - 1];
          if (before !== undefined && all[before]?.value === all[at]?.value) expect(before).toBeLessThan(at);
        }
      }),
    );
  });

  it('stay as the answer has them by a column that is not there', () => {
    const rows = [row('b'), row('a')];
    const sort = { by: 'honorific', isDescending: false };
    expect(shownRows(rows, columns, { filter: '', sort }, shown, collator)).toBe(rows);
  });
});

describe('rows that are found', () => {
  const rows = [
    row('São Paulo', { stage: word('stages', 'MEMORANDUM') }),
    row('Kraków', { stage: word('stages', 'EXPLORED') }),
    row('İzmir', { country: entity({ __typename: 'Country', id: 'turkey', name: 'Türkiye' }) }),
  ];
  const found = (filter: string) => idsOf(shownRows(rows, shownSome, { filter, sort: null }, shown, collator));
  const shownSome = shownColumns(columns, {
    rows: 'cities',
    ...asIs,
    columns: null,
    unstated: false,
    related: false,
    tiePages: 1,
  });

  it.each([
    ['sao paulo', ['São Paulo']],
    ['KRAKÓW', ['Kraków']],
    ['memo são', ['São Paulo']],
    ['izmir', ['İzmir']],
    ['  ', ['São Paulo', 'Kraków', 'İzmir']],
    ['krakow memorandum', []],
  ])('%j finds %j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('are not found by what is not seen', () => {
    expect(found('turkiye')).toEqual([]);
  });
});

describe('columns that are seen', () => {
  const seen = (chosen: readonly string[] | null, unstated = false, related = false) =>
    shownColumns(columns, { rows: 'cities', ...asIs, columns: chosen, unstated, related, tiePages: 1 }).map(
      ({ id }) => id,
    );

  it('are those of the table, until others are chosen', () => {
    expect(seen(null)).toEqual(['city', 'date', 'stage', 'certainty', 'reasons', 'sectors', 'sources']);
  });

  it('are those that were chosen, in the order of the table, with the one that names the row', () => {
    expect(seen(['stage', 'country', 'none'])).toEqual(['city', 'country', 'stage']);
  });

  it('tell what was not asked for where that is shown', () => {
    expect(seen(['stage'], true)).toEqual(['city', 'stage']);
    expect(seen(null, true)).toContain('fit');
  });

  it('keep their order whatever is chosen', () => {
    const all = columns.map(({ id }) => id);
    assert(
      property(array(constantFrom(...all)), (chosen) => {
        const ids = seen(chosen);
        expect(ids).toEqual(all.filter((id) => ids.includes(id)));
      }),
    );
  });
});
