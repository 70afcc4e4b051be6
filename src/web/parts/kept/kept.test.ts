// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { keep, kept } from './kept';

afterEach(() => {
  vi.restoreAllMocks();
  keep('colour', null);
});

test('a choice is kept by the browser until it is taken back', () => {
  keep('colour', 'dark');

  expect(localStorage.getItem('colour')).toBe('dark');
  expect(kept('colour')).toBe('dark');
  keep('colour', null);
  expect(kept('colour')).toBeNull();
});

test('a browser that keeps nothing still lets the reader choose', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  });

  expect(kept('colour')).toBeNull();
  keep('colour', 'dark');

  expect(kept('colour')).toBe('dark');
});

test('a choice for which there is no room counts before the one that is kept', () => {
  keep('colour', 'dark');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });

  keep('colour', 'light');

  expect(kept('colour')).toBe('light');
});
