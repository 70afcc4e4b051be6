// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { TimeLine } from './TimeLine';

afterEach(cleanup);

function draw(address: string) {
  window.history.replaceState(null, '', address);
  render(
    <Texts first={{ locale: 'en', messages: en }}>
      <TimeLine />
      <main id="content" tabIndex={-1} />
    </Texts>,
  );
}

describe('the line that tells the time of the question', () => {
  it('is not there for the world as it is', () => {
    draw('/table?city=darwin&knownAt=soon');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it.each([
    ['asOf=2016', 'The world as of 2016'],
    ['certain=1', 'only what is certain'],
    ['knownAt=12', 'as the graph knew it after change 12'],
    [
      'asOf=2016-11~&certain=1&knownAt=2026-11-22T15:30:00Z',
      'The world as of about November 2016 · only what is certain · as the graph knew it on 22 November 2026 at 15:30 UTC',
    ],
  ])('says of %s: %s', (query, expected) => {
    draw(`/?${query}`);
    expect(screen.getByRole('paragraph').textContent).toBe(expected);
  });

  it('goes back to today, and keeps the rest of the address', async () => {
    draw('/table?city=darwin&rows=events&asOf=2016&certain=1&knownAt=12');
    await userEvent.click(screen.getByRole('link', { name: 'Back to today' }));
    expect(window.location.pathname + window.location.search).toBe('/table?city=darwin&rows=events');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(screen.getByRole('main')).toBe(document.activeElement);
  });
});
