// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announced, Announcer } from './Announcer';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('tells what came up, and then is still', () => {
  render(
    <Announcer>
      <Announced text="One reason." />
    </Announcer>,
  );
  const heard = screen.getByRole('status');
  expect(heard.textContent).toBe('One reason.');
  act(() => void vi.runAllTimers());
  expect(heard.textContent).toBe('');
});
