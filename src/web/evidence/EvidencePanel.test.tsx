// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claim } from '../parts/claim/examples';
import { haveWidth, ofSigning, showPanel, signingNode } from './TestedPanel';

const opener = () => screen.getByRole('link', { name: 'Who says so? (signing)' });
const title = () => screen.getByRole('heading', { level: 2, name: 'Who says so?' });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe.each([
  ['beside the view', true, 'complementary'],
  ['over the view', false, 'dialog'],
])('the evidence %s', (_, isWide, role) => {
  beforeEach(() => haveWidth(isWide));

  it('opens by an address', async () => {
    showPanel({ Evidence: () => ofSigning }, '?evidence=bogor-kisarazu-signing');
    const panel = await screen.findByRole(role, { name: 'Who says so?' });
    expect(await within(panel).findByText(claim.statement)).toBeTruthy();
    const summary = 'One statement of 2 sources, in the graph since 20 November 2026.';
    await waitFor(() => expect(within(panel).getByRole('status').textContent).toBe(summary));
  });

  it('takes the focus when it opens, and gives it back on Escape', async () => {
    const user = showPanel({ Evidence: () => ofSigning });
    await user.click(opener());
    await waitFor(() => expect(document.activeElement).toBe(title()));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole(role)).toBeNull());
    expect(document.activeElement).toBe(opener());
    expect(window.location.search).toBe('');
  });

  it('closes by its button, and stays closed', async () => {
    const user = showPanel({ Evidence: () => ofSigning }, '?city=bogor&evidence=bogor-kisarazu-signing');
    await user.click(await screen.findByRole('button', { name: 'Close the evidence' }));
    await waitFor(() => expect(screen.queryByRole(role)).toBeNull());
    expect(window.location.search).toBe('?city=bogor');
  });

  it('gives the focus to the view where what opened it is gone', async () => {
    const user = showPanel({ Evidence: () => ofSigning });
    const first = opener();
    await user.click(first);
    await waitFor(() => expect(document.activeElement).toBe(title()));
    first.remove();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(document.getElementById('content')));
  });
});

describe('what the evidence shows', () => {
  beforeEach(() => haveWidth(true));

  it('of a place with itself: nothing', () => {
    showPanel({}, '?tie=denpasar,denpasar');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('as text, whatever the graph holds', async () => {
    const hostile = `\u202e<img src=x onerror=alert(1)>${'x'.repeat(300)}`;
    showPanel(
      { Evidence: () => ({ ...ofSigning, node: { ...signingNode, name: hostile } }) },
      '?evidence=bogor-kisarazu-signing',
    );
    expect((await screen.findByRole('link', { name: hostile })).querySelector('bdi')?.textContent).toBe(hostile);
    expect(document.querySelector('img')).toBeNull();
  });
});
