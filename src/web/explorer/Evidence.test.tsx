// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { connection } from '../api/connection';
import en from '../text/en.json';
import { Texts } from '../text/Texts';
import { Evidence } from './Evidence';

// Its script does not come.
vi.mock('../evidence/EvidencePanel', () => new Promise(() => undefined));

afterEach(() => {
  connection.report('there');
  cleanup();
});

function show(address: string) {
  window.history.replaceState(null, '', address);
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <Evidence />
    </Texts>,
  );
}

it('says where the evidence will be that its script is on its way, and that the server is away', async () => {
  show('/?evidence=denpasar-darwin');
  const place = await screen.findByRole('complementary', { name: 'Who says so?' });
  expect(place.textContent).toContain('Asking …');
  act(() => connection.report('away'));
  expect(place.textContent).toContain('Waiting for the server.');
  expect(window.location.search).toBe('?evidence=denpasar-darwin');
});

it('can be closed before it is there', async () => {
  show('/?city=darwin&mentions=denpasar');
  await userEvent.click(await screen.findByRole('button', { name: 'Close the evidence' }));
  expect(window.location.search).toBe('?city=darwin');
  expect(screen.queryByRole('complementary')).toBeNull();
});
