// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { expect, it } from 'vitest';
import { fakeApi } from '../api/fakeApi';
import { TableCitiesDocument } from '../api/generated/TableCities';
import { selectionCodec } from '../selection/Selection';
import { tableOf } from './tableOf';
import { type TiesOfCity, tableVariables, tiesOf } from './ties';

interface Tie {
  readonly city: { readonly id: string };
}

const names = tableOf<Tie>({
  document: TableCitiesDocument,
  pageSize: 10,
  columns: [],
  rowsOf: (pages, withUnstated) => {
    const ids = new Set(tiesOf(pages, withUnstated).map(({ tie }) => tie.city.id));
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

const data: TiesOfCity<Tie> = {
  city: {
    id: 'denpasar',
    name: 'Denpasar',
    ties: {
      totalCount: 2,
      hasNextPage: false,
      endCursor: null,
      matching: [{ city: { id: 'darwin' } }, { city: { id: 'perth' } }],
      sectorNotStatedCount: 2,
      sectorNotStated: [{ city: { id: 'perth' } }, { city: { id: 'nansha' } }],
    },
  },
};

it.each([
  [false, ['darwin', 'perth']],
  [true, ['darwin', 'perth', 'nansha']],
])(
  'has the rows of ties with no stated sector where they are wanted (%s), and those that they alone bring',
  async (withUnstated, rows) => {
    const api = fakeApi(() => ({ data }));
    const wrapper = ({ children }: { readonly children: ReactNode }) => <Provider value={api}>{children}</Provider>;
    const variables = tableVariables(selectionCodec.read(''), true, 10);
    const { result } = renderHook(() => names.useRows(variables, withUnstated), { wrapper });
    await waitFor(() => expect(result.current[1].rows.map(({ id }) => id)).toEqual(rows));
    expect(result.current[1].unstatedRows.map(({ id }) => id)).toEqual(['nansha']);
  },
);
