// @vitest-environment jsdom
import { cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useEarlyLetters } from './useEarlyLetters';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

function listen(open: boolean) {
  const letters: string[] = [];
  const { rerender } = renderHook((isOpen: boolean) => useEarlyLetters(isOpen, (letter) => letters.push(letter)), {
    initialProps: open,
  });
  return { letters, rerender };
}

const press = (key: string, target: Element = document.body, more = {}) => fireEvent.keyDown(target, { key, ...more });

describe('letters typed before there is a field', () => {
  it('are told while something is open', () => {
    const { letters, rerender } = listen(false);
    press('x');
    rerender(true);
    for (const key of ['S', 'ã', 'o', ' ', '/', '😀']) expect(press(key)).toBe(false);
    rerender(false);
    press('x');
    expect(letters).toEqual(['S', 'ã', 'o', ' ', '/', '😀']);
  });

  it('are neither keys that write nothing, nor those pressed with others, nor a space before all', () => {
    const { letters } = listen(true);
    for (const key of [' ', 'Tab', 'Enter', 'Escape', 'ArrowDown', 'Shift', 'Dead']) expect(press(key)).toBe(true);
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(press('a', document.body, { [held]: true })).toBe(true);
    expect(letters).toEqual([]);
  });

  it('are told no more once a key goes into a field, until the next opening', () => {
    const field = document.body.appendChild(document.createElement('input'));
    const { letters, rerender } = listen(true);
    press('a');
    expect(press('b', field)).toBe(true);
    press('c');
    rerender(false);
    rerender(true);
    press('d');
    expect(letters).toEqual(['a', 'd']);
  });
});
