// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { codec } from './codec';
import { flag, ids } from './fields';
import { useAddress } from './useAddress';

const chosen = codec<{ readonly chosen: readonly string[]; readonly certain: boolean }>({
  chosen: ids(5),
  certain: flag,
});

afterEach(cleanup);

it('makes an entry in the history for a change', () => {
  // A new entry: what another test went back from is forgotten.
  window.history.pushState(null, '', '/graph?chosen=darwin');
  const { result } = renderHook(() => useAddress(chosen));
  const before = window.history.length;
  act(() => result.current[1]({ chosen: ['darwin', 'perth'] }));
  expect(window.location.search).toBe('?chosen=darwin,perth');
  expect(window.history.length).toBe(before + 1);
});

it('makes none for what is so already', () => {
  window.history.replaceState(null, '', '/graph?chosen=darwin&other=1');
  const { result } = renderHook(() => useAddress(chosen));
  const before = window.history.length;
  act(() => result.current[1]({ chosen: ['darwin'] }));
  expect(window.location.search).toBe('?chosen=darwin&other=1');
  expect(window.history.length).toBe(before);
});
