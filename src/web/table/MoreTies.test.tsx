// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Problem } from '../api/problems';
import en from '../text/en.json';
import { Texts } from '../text/Texts';
import { MoreTies } from './MoreTies';

afterEach(cleanup);

function show(search: string, pages: number, problems: readonly Problem[] = []) {
  window.history.replaceState(null, '', `/table${search}`);
  const askNext = vi.fn();
  const loaded = {
    city: { id: 'denpasar', name: 'Denpasar' },
    ...{ rows: [], unstatedRows: [], relatedRows: [], unstated: 0, related: 0 },
    ...{ ties: 1200, loadedTies: pages * 500, pages, rest: { isAsking: false, problems, askNext } },
  };
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <MoreTies loaded={loaded} />
    </Texts>,
  );
  return askNext;
}

it('keeps in the address how many pages were loaded', async () => {
  const askNext = show('?rows=ties', 1);
  expect(askNext).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: en.table.loadMore }));
  expect(window.location.search).toBe('?rows=ties&tiePages=2');
  expect(askNext).toHaveBeenCalledTimes(1);
});

it('loads as many as the address says', () => {
  expect(show('?tiePages=3', 2)).toHaveBeenCalledTimes(1);
  cleanup();
  expect(show('?tiePages=2', 2)).not.toHaveBeenCalled();
});

it('asks again only by hand for what did not come', async () => {
  const askNext = show('?tiePages=2', 1, [{ message: 'It took too long.', place: 'city', code: null }]);
  expect(askNext).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: en.table.loadMore }));
  expect(askNext).toHaveBeenCalledTimes(1);
});
