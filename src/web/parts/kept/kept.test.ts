// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keep, kept, listenToKept } from './kept';

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

describe('who listens to a choice', () => {
  const listener = vi.fn();
  let leave = () => {};
  const elsewhere = (key: string | null) => window.dispatchEvent(new StorageEvent('storage', { key }));
  const shown = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }) as PageTransitionEvent);

  beforeEach(() => {
    listener.mockReset();
    leave = listenToKept('colour', listener);
  });
  afterEach(() => leave());

  test('hears of it from this tab, from others, and where others took all away', () => {
    keep('colour', 'dark');
    expect(listener).toHaveBeenCalledTimes(1);
    elsewhere('colour');
    expect(listener).toHaveBeenCalledTimes(2);
    elsewhere(null);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  test('hears nothing of other choices, and nothing more once it has left', () => {
    keep('size', 'large');
    keep('size', null);
    elsewhere('size');
    leave();
    keep('colour', 'dark');
    elsewhere('colour');
    shown(true);
    expect(listener).not.toHaveBeenCalled();
  });

  test('hears when the reader comes back to the page, but not when it is opened', () => {
    shown(false);
    expect(listener).not.toHaveBeenCalled();
    shown(true);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('hears of one for which there was no room here, and then was elsewhere', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    keep('colour', 'light');
    expect(kept('colour')).toBe('light');
    localStorage.setItem('colour', 'dark');
    elsewhere('colour');
    expect(kept('colour')).toBe('dark');
  });
});
