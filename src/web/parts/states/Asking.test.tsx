// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connection } from '../../api/connection';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { Asking } from './Asking';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  connection.report('there');
  cleanup();
  vi.useRealTimers();
});

it('says after a while that it takes long, and nothing of that while the server is away', () => {
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <Asking />
    </Texts>,
  );
  const said = () => screen.getByRole('status').textContent;
  expect(said()).toBe(en.states.asking);
  act(() => vi.runAllTimers());
  expect(said()).toBe(en.states.slow);
  act(() => connection.report('away'));
  expect(said()).toBe(en.states.waiting);
  act(() => connection.report('there'));
  expect(said()).toBe(en.states.slow);
});
