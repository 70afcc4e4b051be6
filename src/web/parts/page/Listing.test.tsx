// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { Listing } from './Listing';

function show(count: number, total = count, list?: string) {
  const items = Array.from({ length: count }, (_, index) => `item ${index}`);
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <Listing {...(list !== undefined && { list })} items={items} keyOf={(item) => item} total={total}>
        {(item) => <a href={`#${item}`}>{item}</a>}
      </Listing>
    </Texts>,
  );
}

const shown = () => document.querySelectorAll('li').length;
const button = () => document.querySelector('button');

describe('a list of a page', () => {
  beforeEach(() => window.history.replaceState(null, '', '/cities/denpasar?asOf=2016'));
  afterEach(cleanup);

  it('is whole where it is short, and offers nothing more', () => {
    show(50);
    expect(shown()).toBe(50);
    expect(button()).toBeNull();
    expect(screen.queryByText(/All|more/)).toBeNull();
  });

  it('shows some of it at first, and more on demand', () => {
    show(120);
    expect(shown()).toBe(50);
    fireEvent.click(screen.getByText('Show 50 more of 70'));
    expect(shown()).toBe(100);
    expect(document.activeElement?.textContent).toBe('item 50');
    fireEvent.click(screen.getByText('Show 20 more of 20'));
    expect(shown()).toBe(120);
    expect(button()).toBeNull();
  });

  it('leads to the page with all of it where not all was asked for', () => {
    show(10, 240, 'agreements');
    expect(screen.getByRole('link', { name: 'All 240' }).getAttribute('href')).toBe(
      '/cities/denpasar?asOf=2016&all=agreements',
    );
  });

  it('says what is not there where no more can be asked for', () => {
    window.history.replaceState(null, '', '/cities/denpasar?all=agreements');
    show(10, 240, 'agreements');
    expect(screen.getByText('230 more are not listed here.')).toBeDefined();
  });
});
