// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import en from '../text/en.json';
import { Texts } from '../text/Texts';
import { GraphList } from './GraphList';
import { useGraphState } from './useGraphState';

afterEach(cleanup);

/** A list of one city, behind which there are as many more as it was not expanded yet. */
function List({ behind, isFull }: { readonly behind: number; readonly isFull: boolean }) {
  const { state, acts } = useGraphState();
  const hidden = behind - state.expand.length;
  const shanghai = { id: 'shanghai', name: 'Shanghai', type: 'City', distance: 0, degree: 69, hidden } as const;
  const node = { ...shanghai, country: null, stage: null, date: null, sectors: null };
  return <GraphList network={{ nodes: [node], edges: [] }} tell={() => []} state={state} acts={acts} isFull={isFull} />;
}

function show(behind: number, isFull = false) {
  window.history.replaceState(null, '', '/graph');
  const { container } = render(
    <Texts first={{ locale: 'en', messages: en }}>
      <List behind={behind} isFull={isFull} />
    </Texts>,
  );
  container.querySelector('details')?.setAttribute('open', '');
}

const more = () => screen.queryByRole('button', { name: /more of Shanghai$/ });

it('brings more of the same with each press, and keeps the focus in its row when there is no more', async () => {
  show(2);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '+2 more of Shanghai' }));
  expect(window.location.search).toBe('?expand=shanghai');
  await user.click(screen.getByRole('button', { name: '+1 more of Shanghai' }));
  expect(window.location.search).toBe('?expand=shanghai,shanghai');
  expect(more()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Select Shanghai' }));
});

it('offers no more where there is no room', () => {
  show(2, true);
  expect(more()).toBeNull();
});
