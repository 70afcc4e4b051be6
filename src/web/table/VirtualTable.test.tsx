// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { loadMessages } from '../text/locales';
import { Texts } from '../text/Texts';
import { columnsOf } from './columns';
import type { Row } from './Row';
import type { Sort } from './state';
import { useWords } from './useWords';
import { VirtualTable } from './VirtualTable';
import { entity, number, sources } from './values';

const messages = await loadMessages('en');
const columns = columnsOf(['city', 'reasons', 'sources']);

const rows = Array.from(
  { length: 500 },
  (_, index): Row => ({
    id: `city-${index}`,
    name: `City ${index}`,
    evidence: { tie: ['denpasar', `city-${index}`] },
    independentSources: 2,
    sources: [],
    values: {
      city: entity({ __typename: 'City', id: `city-${index}`, name: `City ${index}` }),
      reasons: number(index),
      sources: sources(3, 2),
    },
  }),
);

function Sorted({ onSort = () => undefined, all = rows }: { onSort?: (sort: Sort | null) => void; all?: typeof rows }) {
  const [sort, setSort] = useState<Sort | null>(null);
  const change = (next: Sort | null) => {
    setSort(next);
    onSort(next);
  };
  return (
    <VirtualTable
      caption="Cities"
      columns={columns}
      rows={all}
      words={useWords()}
      none="No row is left."
      sort={sort}
      onSort={change}
    />
  );
}

function show(ui: ReactNode) {
  render(<Texts first={{ locale: 'en', messages }}>{ui}</Texts>);
}

// jsdom lays nothing out: the region is as high as ten rows.
beforeAll(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(410);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(41);
});
afterAll(() => vi.restoreAllMocks());
afterEach(cleanup);

it('draws the rows in view alone, and tells how many there are', () => {
  show(<Sorted />);
  const table = screen.getByRole('table', { name: 'Cities' });
  expect(table.getAttribute('aria-rowcount')).toBe('501');
  const drawn = within(table).getAllByRole('row');
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.length).toBeLessThan(50);
  expect(drawn[1]?.getAttribute('aria-rowindex')).toBe('2');
  expect(within(table).getByRole('rowheader', { name: 'City 0' })).toBeTruthy();
});

it('sorts by the buttons of its head: upwards, downwards, and not at all', async () => {
  const asked: (Sort | null)[] = [];
  show(<Sorted onSort={(sort) => asked.push(sort)} />);
  const header = screen.getByRole('columnheader', { name: 'Reasons' });
  const directions = [header.getAttribute('aria-sort')];
  for (let press = 0; press < 3; press++) {
    await userEvent.click(within(header).getByRole('button', { name: 'Reasons' }));
    directions.push(header.getAttribute('aria-sort'));
  }
  expect(directions).toEqual(['none', 'ascending', 'descending', 'none']);
  expect(asked).toEqual([{ by: 'reasons', isDescending: false }, { by: 'reasons', isDescending: true }, null]);
});

it('opens the evidence of a row from its cell, and the page of what it names', () => {
  show(<Sorted />);
  const [, first] = screen.getAllByRole('row');
  if (!first) throw new Error('There is no row.');
  const evidence = within(first).getByRole('link', { name: '3 sources, 2 independent (City 0)' });
  expect(evidence.getAttribute('href')).toContain('tie=denpasar,city-0');
  expect(within(first).getByRole('link', { name: 'City 0' }).getAttribute('href')).toBe('/cities/city-0');
});

it('says so when no row is left', () => {
  show(<Sorted all={[]} />);
  expect(screen.getByText('No row is left.')).toBeTruthy();
});
