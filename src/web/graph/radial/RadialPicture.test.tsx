// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'use-intl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import words from '../../text/en.json';
import { RadialPicture } from './RadialPicture';
import type { Spoke } from './spokes';

const centre = { id: 'denpasar', name: 'Denpasar' };
const spoke: Spoke = {
  id: 'gyeongju',
  name: 'Gyeongju',
  kinds: ['AGREEMENT', 'MEMBERSHIP'],
  stage: 'LETTER_OF_INTENT',
  certainty: 'STATED',
  group: 'matching',
};
const others: readonly Spoke[] = [
  { ...spoke, id: 'darwin', name: 'Darwin', group: 'sectorNotStated' },
  {
    ...spoke,
    id: 'toyama',
    name: '<img src=x onerror=alert(1)>',
    kinds: ['EVENT'],
    stage: null,
    certainty: 'REPORTED',
  },
];

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(DOMRect.fromRect({ width: 500, height: 400 }));
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(spokes: readonly Spoke[]) {
  const opened = vi.fn<(id: string) => void>();
  render(
    <IntlProvider locale="en" messages={words} timeZone="UTC">
      <RadialPicture centre={centre} spokes={spokes} addressOf={(id) => `/cities/${id}`} onOpen={opened} />
    </IntlProvider>,
  );
  return opened;
}

const nameOf = (element: Element | null) => element?.getAttribute('aria-label')?.replaceAll(/[\u2068\u2069]/g, '');

describe('the small graph of an answer', () => {
  it('says of each city by what it is tied, how far that got and how sure it is', () => {
    show([spoke, ...others]);
    expect(screen.getAllByRole('link').map(nameOf)).toEqual([
      'Denpasar',
      'Gyeongju: by agreement and membership, as far as: letter of intent; stated',
      'Darwin: by agreement and membership, as far as: letter of intent; stated; no source states the field',
      '<img src=x onerror=alert(1)>: by event; reported',
    ]);
    expect(document.querySelector('img')).toBeNull();
  });

  it('is one stop for Tab; arrows walk over it, and what is clicked opens', async () => {
    const opened = show([spoke, ...others]);
    const user = userEvent.setup();
    await user.tab();
    expect(nameOf(document.activeElement)).toBe('Denpasar');
    await user.keyboard('{ArrowUp}');
    expect(nameOf(document.activeElement)).toMatch(/^Gyeongju/);
    await user.click(screen.getByRole('link', { name: /Gyeongju/ }));
    expect(opened).toHaveBeenCalledExactlyOnceWith('gyeongju');
    await user.tab();
    expect(document.body).toBe(document.activeElement);
    await user.tab({ shift: true });
    expect(nameOf(document.activeElement)).toMatch(/^Gyeongju/);
  });

  it('shows in words what is pointed at', async () => {
    show([spoke]);
    await userEvent.hover(screen.getByRole('link', { name: /Gyeongju/ }));
    expect(screen.getByText(/Gyeongju.*: by agreement/)).toBeTruthy();
  });

  it('draws as many as can be told apart, and says that there are more', () => {
    show(Array.from({ length: 40 }, (_, index) => ({ ...spoke, id: `city-${index}`, name: `City ${index}` })));
    expect(screen.getAllByRole('link')).toHaveLength(33);
    expect(screen.getByText('8 more cities are in the list only.')).toBeTruthy();
  });
});
