// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import en from '../text/en.json';
import { Texts } from '../text/Texts';
import type { Row } from './Row';
import { Toolbar } from './Toolbar';
import { tables } from './tables';

const row = (id: string, independentSources: number): Row => ({
  id,
  name: id,
  evidence: { subject: id },
  independentSources,
  sources: [],
  values: {},
});

/** Two cities are tied by what no source gives a field, and bring these rows. */
function show(search: string, unstatedRows: readonly Row[] = [], relatedRows: readonly Row[] = []) {
  window.history.replaceState(null, '', `/table${search}`);
  const loaded = {
    city: { id: 'denpasar', name: 'Denpasar' },
    rows: [],
    unstatedRows,
    relatedRows,
    pages: 1,
    ties: 0,
    loadedTies: 0,
    unstated: 2,
    related: 1,
    rest: { isAsking: false, problems: [], askNext: null },
  };
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <Toolbar table={tables.cities} columns={[]} loaded={loaded} />
    </Texts>,
  );
}

const boxes = () => screen.queryAllByRole('checkbox', { name: /something whose field no source states$/ });
const labels = () => boxes().map((box) => box.parentElement?.textContent);

afterEach(cleanup);

it('offers all cities that are tied by what no source gives a field', () => {
  show('');
  expect(labels()).toEqual(['Also 2 cities that are tied by something whose field no source states']);
});

it('offers the rows of them that the filter by sources leaves', () => {
  show('?sources=2', [row('perth', 1), row('nansha', 2)]);
  expect(labels()).toEqual(['Also one row from ties by something whose field no source states']);
});

it('offers those alone of which as many sources state the field, where one is asked for', () => {
  show('?sector=culture&sources=2', [{ ...row('perth', 2), sourcesOfSector: 1 }, row('nansha', 2)]);
  expect(labels()).toEqual(['Also one row from ties by something whose field no source states']);
});

it('offers none where the filter leaves none, unless they were chosen', () => {
  show('?sources=2', [row('perth', 1), row('nansha', 1)]);
  expect(labels()).toEqual([]);
  cleanup();
  show('?sources=2&unstated=1', [row('perth', 1)]);
  expect(labels()).toEqual(['Also rows from ties by something whose field no source states']);
});

const relatedLabels = () =>
  screen
    .queryAllByRole('checkbox', { name: /through related fields only$/ })
    .map((box) => box.parentElement?.textContent);

it('offers those that are tied through related fields, or the rows of them that the filter leaves', () => {
  show('');
  expect(relatedLabels()).toEqual(['Also one city that is tied through related fields only']);
  cleanup();
  show('?sources=2', [], [row('perth', 1), row('ambon', 2)]);
  expect(relatedLabels()).toEqual(['Also one row from ties through related fields only']);
});
