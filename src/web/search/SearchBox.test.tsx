// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { turnSlashKey } from '../explorer/settings/slashKey';
import { SearchBox } from './SearchBox';
import { TestedApi } from './TestedApi';

let api: TestedApi;

// What opens is loaded when it is wanted: here it is not to be waited for.
beforeAll(() => import('./SearchPopup'));
beforeEach(() => {
  window.history.replaceState(null, '', '/table?asOf=2016&rows=events');
  api = new TestedApi();
  render(
    <>
      <SearchBox />
      <input aria-label="elsewhere" />
    </>,
    { wrapper: api.Around },
  );
});
afterEach(() => {
  turnSlashKey(true);
  cleanup();
});

const box = () => screen.getByRole('button', { name: 'Search' });
const line = () => screen.findByRole('combobox', { name: 'Search' });
const here = () => window.location.pathname + window.location.search;

describe('the key /', () => {
  it('opens the search, with the focus in it, and is not typed into it', async () => {
    await userEvent.keyboard('/');
    const input = await line();
    await waitFor(() => expect(document.activeElement).toBe(input));
    expect(input).toHaveProperty('value', '');
  });

  it('is a letter where somebody types', async () => {
    await userEvent.type(screen.getByRole('textbox', { name: 'elsewhere' }), 'a/b');
    expect(screen.getByRole('textbox', { name: 'elsewhere' })).toHaveProperty('value', 'a/b');
    expect(box().getAttribute('aria-expanded')).toBe('false');
  });

  it.each(['{Control>}/{/Control}', '{Alt>}/{/Alt}', '{Meta>}/{/Meta}'])(
    'is left alone with others: %s',
    async (keys) => {
      await userEvent.keyboard(keys);
      expect(box().getAttribute('aria-expanded')).toBe('false');
    },
  );

  it('does nothing when it is turned off, and the box does not show it', async () => {
    expect(box().getAttribute('aria-keyshortcuts')).toBe('/');
    act(() => turnSlashKey(false));
    await userEvent.keyboard('/');
    expect(box().getAttribute('aria-expanded')).toBe('false');
    expect(box().getAttribute('aria-keyshortcuts')).toBeNull();
  });
});

describe('the search of all views', () => {
  it('goes with Enter to all that the text finds, the selection goes along and what is of one view stays behind', async () => {
    await userEvent.click(box());
    await userEvent.type(await line(), 'den{Enter}');
    expect(here()).toBe('/search?asOf=2016&q=den');
    expect(box()).toBe(document.activeElement);
  });

  it('opens with Enter the page of the hit that is marked', async () => {
    await userEvent.click(box());
    await userEvent.type(await line(), 'd');
    await api.answer('Darwin', 'Denpasar');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(here()).toBe('/cities/denpasar?asOf=2016');
  });

  it('closes with Escape, and gives the focus back', async () => {
    await userEvent.click(box());
    await line();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(box()).toBe(document.activeElement);
  });
});
