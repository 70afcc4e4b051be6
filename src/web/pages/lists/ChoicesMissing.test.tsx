// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Around, fakeApi } from '../../api/fakeApi';
import { CityFilters } from './CityFilters';
import { cityCodec } from './cities';

afterEach(cleanup);

const errors = [{ message: 'This part took too long.', path: ['cities'], extensions: { code: 'TOO_LONG' } }];
const groups = { nodes: [{ key: 'japan', count: 2, node: null }] };

/** The filters of the list of cities, when what can be chosen is answered so, one answer after the other. */
function show(...answers: readonly object[]) {
  const left = [...answers];
  window.history.replaceState(null, '', '/cities');
  render(
    <Around api={fakeApi(() => left.shift())}>
      <CityFilters choice={cityCodec.read('')} change={() => undefined} />
    </Around>,
  );
}

const countries = () => screen.getByLabelText('Country').querySelectorAll('option').length - 1;

it('says beside the filters that their choices did not come, and asks for them again', async () => {
  show({ data: null, errors }, { data: { cities: { groups } } });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Not all that can be chosen here could be loaded.');
  expect(alert.textContent).toContain('This part took too long.');
  await userEvent.click(screen.getByRole('button', { name: 'Ask again' }));
  expect(await screen.findByText('japan (2)')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says so of a part of them, and shows the rest', async () => {
  show({ data: { cities: { groups } }, errors });
  expect((await screen.findByRole('alert')).textContent).toContain('This part took too long.');
  expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull();
  expect(countries()).toBe(1);
});
