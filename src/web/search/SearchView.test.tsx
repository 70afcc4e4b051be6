// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import SearchView from './SearchView';
import { TestedApi } from './TestedApi';

let api: TestedApi;

beforeEach(() => {
  window.history.pushState(null, '', '/search?q=den&city=darwin');
  api = new TestedApi();
  render(<SearchView />, { wrapper: api.Around });
});
afterEach(cleanup);

const line = () => screen.getByRole('searchbox');
const query = () => window.location.search;
const names = () => screen.getAllByRole('link').map((link) => link.textContent);

describe('the page of a search', () => {
  it('asks what the address says, and marks what fits', async () => {
    expect(api.asked).toEqual(['den']);
    await api.answer('Denpasar');
    expect(names()).toEqual(['Denpasar']);
    expect(screen.getByText('Den').tagName).toBe('MARK');
    expect(screen.getByText('The name begins so.')).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('One fits');
    expect(document.title).toBe('Search: den · CityGraph');
  });

  it('writes what is typed into the address: one entry for a text and what follows it', async () => {
    await api.answer('Denpasar');
    const before = window.history.length;
    await userEvent.type(line(), 'pa');
    await waitFor(() => expect(query()).toBe('?q=denpa&city=darwin'));
    await userEvent.type(line(), 's');
    await waitFor(() => expect(query()).toBe('?q=denpas&city=darwin'));
    expect(window.history.length).toBe(before + 1);
  });

  it('keeps the entry of a text that was submitted', async () => {
    await api.answer('Denpasar');
    await userEvent.type(line(), 'p{Enter}');
    expect(query()).toBe('?q=denp&city=darwin');
    const before = window.history.length;
    await userEvent.type(line(), 'a');
    await waitFor(() => expect(query()).toBe('?q=denpa&city=darwin'));
    expect(window.history.length).toBe(before + 1);
  });

  it('shows what was searched for before when one goes back', async () => {
    await api.answer('Denpasar');
    await userEvent.type(line(), 'pasar{Enter}');
    window.history.back();
    await waitFor(() => expect(line()).toHaveProperty('value', 'den'));
  });

  it('asks for the types that are ticked', async () => {
    await api.answer('Denpasar');
    await userEvent.click(screen.getByRole('checkbox', { name: 'city 1' }));
    expect(query()).toBe('?q=den&city=darwin&found=city');
  });
});
