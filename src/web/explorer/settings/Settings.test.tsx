// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import en from '../../text/en.json';
import { chosenLocale } from '../../text/locales';
import { Texts } from '../../text/Texts';
import { showThemes, storedTheme } from '../theme';
import Settings from './Settings';
import { isSlashKeyOn } from './slashKey';

function Opened() {
  const anchor = useRef<HTMLButtonElement>(null);
  return <Settings anchor={anchor} open onOpenChange={() => undefined} />;
}

/** What another tab does when something is chosen there. */
function chooseElsewhere(key: string, choice: string) {
  localStorage.setItem(key, choice);
  act(() => {
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: choice }));
  });
}

let stopShowing = () => {};

beforeEach(() => {
  localStorage.clear();
  stopShowing = showThemes();
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <Opened />
    </Texts>,
  );
});
afterEach(() => {
  cleanup();
  stopShowing();
  vi.restoreAllMocks();
  delete document.documentElement.dataset.theme;
});

describe('the settings', () => {
  it('name each language in itself, and speak the one that is chosen', async () => {
    const indonesian = screen.getByRole('radio', { name: 'Bahasa Indonesia' });
    expect(screen.getByText('Bahasa Indonesia').lang).toBe('id');
    await userEvent.click(indonesian);
    expect(indonesian).toHaveProperty('checked', true);
    expect(await screen.findByRole('dialog', { name: 'Pengaturan' })).toBeDefined();
    expect(document.documentElement.lang).toBe('id');
    expect(chosenLocale()).toBe('id');
  });

  it('show colours at once, and remember them', async () => {
    expect(screen.getByRole('radio', { name: 'as the system has them' })).toHaveProperty('checked', true);
    await userEvent.click(screen.getByRole('radio', { name: 'dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(storedTheme()).toBe('dark');
  });

  it('follow what is chosen in another tab, and keep nothing anew for it', async () => {
    const keeps = vi.spyOn(Storage.prototype, 'setItem');
    chooseElsewhere('citygraph.theme', 'dark');
    expect(screen.getByRole('radio', { name: 'dark' })).toHaveProperty('checked', true);
    expect(document.documentElement.dataset.theme).toBe('dark');
    chooseElsewhere('citygraph.slashKey', 'off');
    expect(screen.getByRole('checkbox', { name: 'The key / opens the search' })).toHaveProperty('checked', false);
    chooseElsewhere('citygraph.language', 'id');
    expect(screen.getByRole('radio', { name: 'Bahasa Indonesia' })).toHaveProperty('checked', true);
    expect(await screen.findByRole('dialog', { name: 'Pengaturan' })).toBeDefined();
    expect(document.documentElement.lang).toBe('id');
    expect(keeps).toHaveBeenCalledTimes(3);
  });

  it('turn the key of the search off and on', async () => {
    const key = screen.getByRole('checkbox', { name: 'The key / opens the search' });
    expect(key).toHaveProperty('checked', true);
    await userEvent.click(key);
    expect(isSlashKeyOn()).toBe(false);
    await userEvent.click(key);
    expect(isSlashKeyOn()).toBe(true);
  });
});
