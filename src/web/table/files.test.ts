import { describe, expect, it } from 'vitest';
import { TableTiesDocument } from '../api/generated/TableTies';
import { citationOf } from '../export/citation';
import { selectionCodec } from '../selection/Selection';
import { columnsOf } from './columns';
import { csvRows, jsonOf } from './files';
import type { Row } from './Row';
import { tableCodec } from './state';
import { tableVariables } from './ties';
import { date, entities, offices, sources, word, words } from './values';

const columns = columnsOf(['city', 'stage', 'date', 'sectors', 'sources']);
const culture = { __typename: 'Sector', id: 'culture', name: 'Culture' } as const;
const heritage = { __typename: 'Sector', id: 'heritage', name: 'Heritage' } as const;

const gyeongju: Row = {
  id: 'gyeongju denpasar-gyeongju',
  name: 'Gyeongju',
  evidence: { tie: ['denpasar', 'gyeongju'] },
  independentSources: 1,
  sources: [
    { id: 'antara', name: 'ANTARA' },
    { id: 'baliekbis', name: 'Baliekbis' },
  ],
  values: {
    city: entities([{ __typename: 'City', id: 'gyeongju', name: 'Gyeongju' }]),
    stage: word('stages', 'LETTER_OF_INTENT'),
    date: date('2016-11~'),
    sectors: entities([culture, heritage], 3),
    sources: sources(2, 1),
  },
};
const bare: Row = { ...gyeongju, id: 'x', sources: [], values: {} };

describe('a table as CSV', () => {
  it('has names beside ids, words and dates as the API has them, and the sources', () => {
    expect(csvRows(columns, [gyeongju, bare])).toEqual({
      columns: [
        ...['id', 'city', 'cityId', 'stage', 'date', 'sectors', 'sectorsId', 'sources', 'independentSources'],
        ...['sourceIds', 'sourceNames'],
      ],
      rows: [
        [
          ...['gyeongju denpasar-gyeongju', 'Gyeongju', 'gyeongju', 'LETTER_OF_INTENT', '2016-11~'],
          ...['Culture; Heritage', 'culture; heritage', 2, 1, 'antara; baliekbis', 'ANTARA; Baliekbis'],
        ],
        ['x', null, null, null, null, null, null, null, null, '', ''],
      ],
    });
  });
});

it('has several words or offices of a row in one cell of CSV', () => {
  const row: Row = {
    ...bare,
    values: {
      tieKind: words('tieKinds', ['MEMBERSHIP', 'AGREEMENT', 'MEMBERSHIP']),
      offices: offices(['Mayor', 'Governor', 'Mayor']),
    },
  };
  expect(csvRows(columnsOf(['tieKind', 'offices']), [row]).rows).toEqual([
    ['x', 'AGREEMENT; MEMBERSHIP', 'Mayor; Governor', '', ''],
  ]);
});

describe('a table as JSON', () => {
  const selection = selectionCodec.read('sources=2');
  const file: unknown = JSON.parse(
    jsonOf(
      {
        kind: 'ties',
        citation: citationOf('Ties', 'https://example.org/table?sources=2', new Date('2026-11-22T15:31:05Z')),
        selection,
        state: tableCodec.read('sort=-date&filter=gye'),
        document: TableTiesDocument,
        variables: tableVariables(selection, { unstated: false, related: false }, 500),
        loaded: {
          city: { id: 'denpasar', name: 'Denpasar' },
          rows: [gyeongju],
          unstatedRows: [],
          relatedRows: [],
          pages: 1,
          ties: 3,
          loadedTies: 3,
          unstated: 0,
          related: 0,
          rest: { isAsking: false, problems: [], askNext: null },
        },
      },
      columns,
      [gyeongju],
    ),
  );

  it('tells what was asked, when, and by which query', () => {
    expect(file).toMatchObject({
      about: {
        address: 'https://example.org/table?sources=2&knownAt=2026-11-22T15:31:05Z',
        takenAt: '2026-11-22T15:31:05.000Z',
        rows: 'ties',
        count: 1,
        ties: { loaded: 3, all: 3 },
        selection: { city: 'denpasar', sector: 'culture', sources: 2 },
        filter: 'gye',
        sort: { by: 'date', isDescending: true },
        columns: ['city', 'stage', 'date', 'sectors', 'sources'],
        query: expect.stringMatching(/^query TableTies\(/),
        variables: { city: 'denpasar', sector: 'culture', first: 500, knownAt: { time: '2026-11-22T15:31:05.000Z' } },
      },
    });
  });

  it('has each row with ids and the way to its evidence', () => {
    expect(file).toMatchObject({
      rows: [
        {
          id: 'gyeongju denpasar-gyeongju',
          city: [{ type: 'City', id: 'gyeongju', name: 'Gyeongju' }],
          stage: 'LETTER_OF_INTENT',
          date: '2016-11~',
          sectors: { listed: [{ id: 'culture' }, { id: 'heritage' }], more: 1 },
          sources: { count: 2, independent: 1 },
          namedSources: gyeongju.sources,
          evidence: { tie: ['denpasar', 'gyeongju'] },
        },
      ],
    });
  });
});
