// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createClient, fetchExchange, Provider } from 'urql';
import { expect, it } from 'vitest';
import type { SectorMatch } from '../api/generated/enums';
import { TableCitiesDocument } from '../api/generated/TableCities';
import { selectionCodec } from '../selection/Selection';
import { tableOf } from './tableOf';
import { type Fitting, type TiesOfCity, tableVariables, tiesOf } from './ties';

function tie(id: string, match: SectorMatch = 'SAME'): Fitting {
  return { city: { id }, reasons: [{ sectors: [{ match }] }] };
}

const names = tableOf<Fitting>({
  document: TableCitiesDocument,
  pageSize: 10,
  columns: [],
  rowsOf: (pages, beside) => {
    const ids = new Set(tiesOf(pages, beside).map(({ tie }) => tie.city.id));
    return [...ids].map((id) => ({
      id,
      name: id,
      evidence: { subject: id },
      independentSources: 1,
      sources: [],
      values: {},
    }));
  },
});

const data: TiesOfCity<Fitting> = {
  city: {
    id: 'denpasar',
    name: 'Denpasar',
    withRelated: {
      totalCount: 3,
      hasNextPage: false,
      endCursor: null,
      matching: [tie('darwin'), tie('perth'), tie('ambon', 'RELATED')],
    },
    ties: {
      totalCount: 2,
      hasNextPage: false,
      endCursor: null,
      matching: [tie('darwin'), tie('perth')],
      sectorNotStatedCount: 2,
      sectorNotStated: [tie('perth'), tie('nansha')],
    },
  },
};

it.each([
  [{ unstated: false, related: false }, ['darwin', 'perth']],
  [{ unstated: true, related: false }, ['darwin', 'perth', 'nansha']],
  [{ unstated: false, related: true }, ['darwin', 'perth', 'ambon']],
  [{ unstated: true, related: true }, ['darwin', 'perth', 'ambon', 'nansha']],
])(
  'has the rows of ties beside the question where they are wanted (%j), and those that they alone bring',
  async (beside, rows) => {
    const client = createClient({
      url: 'http://citygraph.test/graphql',
      preferGetMethod: false,
      exchanges: [fetchExchange],
      fetch: async () => new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } }),
    });
    const wrapper = ({ children }: { readonly children: ReactNode }) => <Provider value={client}>{children}</Provider>;
    const variables = tableVariables(selectionCodec.read(''), beside, 10);
    const { result } = renderHook(() => names.useRows(variables, beside), { wrapper });
    await waitFor(() => expect(result.current[1].rows.map(({ id }) => id)).toEqual(rows));
    expect(result.current[1].unstatedRows.map(({ id }) => id)).toEqual(['nansha']);
    expect(result.current[1].relatedRows.map(({ id }) => id)).toEqual(['ambon']);
    expect(result.current[1]).toMatchObject({ related: 1, ties: beside.related ? 3 : 2 });
  },
);
