// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Around, fakeApi } from '../api/fakeApi';
import GraphView from './GraphView';

/** The graph at an address of which the API knows nothing, or that it refuses with another code. */
function show(search: string, code = 'UNKNOWN_ENTITY') {
  window.history.replaceState(null, '', `/graph${search}`);
  const body = { data: null, errors: [{ message: "'of': there is no entity.", extensions: { code } }] };
  render(
    <Around api={fakeApi(() => body)}>
      <GraphView />
    </Around>,
  );
  return userEvent.setup();
}

const askAgain = () => screen.queryByRole('button', { name: 'Ask again' });

afterEach(cleanup);

it('asks for another city where there is none of that id', async () => {
  show('?city=nosuch');
  expect(await screen.findByText(/^There is no city with the id “nosuch”/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /nosuch/ })).toBeTruthy();
  expect(askAgain()).toBeNull();
});

it.each(['?focus=nosuch', '?expand=nosuch'])('starts afresh from what is not there: %s', async (search) => {
  const user = show(search);
  expect(await screen.findByText(/^Something that this address puts into the graph/)).toBeTruthy();
  expect(askAgain()).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Start afresh' }));
  expect(window.location.search).toBe('');
});

it('can be asked again for what failed otherwise', async () => {
  show('?city=denpasar', 'TOO_LONG');
  expect(await screen.findByRole('button', { name: 'Ask again' })).toBeTruthy();
});
