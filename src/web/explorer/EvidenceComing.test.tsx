// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { connection } from '../api/connection';
import en from '../text/en.json';
import { Texts } from '../text/Texts';
import { EvidenceComing } from './EvidenceComing';

const close = vi.fn();

afterEach(() => {
  connection.report('there');
  cleanup();
});

async function show(): Promise<HTMLElement> {
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <EvidenceComing close={close} />
    </Texts>,
  );
  return screen.findByRole('complementary', { name: 'Who says so?' });
}

it('says that the evidence is on its way, or that the server is away', async () => {
  const place = await show();
  expect(place.textContent).toContain('Asking …');
  act(() => connection.report('away'));
  expect(place.textContent).toContain('Waiting for the server.');
});

it('can be closed before the evidence is there', async () => {
  await show();
  await userEvent.click(screen.getByRole('button', { name: 'Close the evidence' }));
  expect(close).toHaveBeenCalledOnce();
});
