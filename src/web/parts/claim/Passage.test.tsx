// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import { Texts } from '../../text/Texts';
import { ClaimsBySource } from './ClaimsBySource';
import type { CitedClaim } from './claim';
import { claim, unknownSource } from './examples';

const hostile = '\u202e<img src=x onerror=alert(1)>';
const passage = {
  marked: 1,
  lines: [
    { number: 0, text: 'Judul' },
    { number: 1, text: hostile },
    { number: 2, text: 'Baris kedua.' },
  ],
};

function show(...claims: readonly CitedClaim[]) {
  return render(
    <Texts first={{ locale: 'en', messages: en }}>
      <ClaimsBySource claims={claims} />
    </Texts>,
  ).container;
}

/** What is shown of texts, in order. */
const quoted = (shown: Element) => [...shown.querySelectorAll('blockquote p')].map((line) => line.textContent);

describe('the line of a source that says something', () => {
  afterEach(cleanup);

  it('is shown as text, marked, isolated, in its own language', () => {
    const shown = show({ ...claim, passage });
    expect(shown.querySelector('img')).toBeNull();
    expect(quoted(shown)).toEqual([hostile]);
    const marked = shown.querySelector('mark');
    expect(marked?.textContent).toBe(hostile);
    expect(marked?.closest('bdi')).not.toBeNull();
    expect(marked?.closest('[lang]')?.getAttribute('lang')).toBe('id');
    expect(screen.getByText('Line 1 in the source’s own words')).toBeTruthy();
  });

  it('stands between its neighbours where they are asked for', async () => {
    const shown = show({ ...claim, passage });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Show the lines around it', expanded: false }));
    expect(quoted(shown)).toEqual(['Judul', hostile, 'Baris kedua.']);
    expect([...shown.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([hostile]);
    await user.click(screen.getByRole('button', { name: 'Show it alone', expanded: true }));
    expect(quoted(shown)).toEqual([hostile]);
  });

  it('is the headline where that says it', () => {
    show({ ...claim, line: 0, passage: { marked: 0, lines: [{ number: 0, text: 'Judul' }] } });
    expect(screen.getByText('The headline in the source’s own words')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /lines around/ })).toBeNull();
  });

  it('is shown once for all statements that stand there', () => {
    const next = { marked: 2, lines: [{ number: 2, text: 'Baris kedua.' }] };
    const shown = show(
      { ...claim, passage },
      { ...claim, id: '2', statement: 'Another.', passage },
      { ...claim, id: '3', statement: 'A third.', line: 2, passage: next },
    );
    expect(quoted(shown)).toEqual([hostile, 'Baris kedua.']);
  });

  it('stands with a claim that says otherwise too', () => {
    const opposing = { ...claim, id: '4', source: unknownSource, passage };
    const shown = show({ ...claim, standing: 'PREVAILS', contradictedBy: [opposing] });
    expect(quoted(shown)).toEqual([hostile]);
  });

  it('is not there where the server does not have the text', () => {
    const shown = show(claim);
    expect(shown.querySelector('figure')).toBeNull();
    expect(shown.textContent).not.toContain('own words');
  });
});
