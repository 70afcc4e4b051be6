// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Locale, loadMessages } from '../../text/locales';
import { Texts } from '../../text/Texts';
import { type MergedId, MergedIds } from './MergedIds';

afterEach(cleanup);

const kota: MergedId = {
  former: 'kota-denpasar',
  because: 'Kota is no part of the name.',
  recorded: '2026-11-22',
  decidedIn: { __typename: 'Source', id: 'own', name: 'Our list' },
};

async function show(merged: readonly MergedId[], locale: Locale = 'en') {
  const first = { locale, messages: await loadMessages(locale) };
  return render(
    <Texts first={first}>
      <MergedIds merged={merged} />
    </Texts>,
  ).container;
}

const said = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('the ids that were merged into something', () => {
  it.each([
    [
      'en',
      'Also known here as kota-denpasar, which was merged into this because: Kota is no part of the name. (Our list, 22 November 2026)',
    ],
    [
      'id',
      'Di sini juga dikenal sebagai kota-denpasar, yang digabungkan ke sini karena: Kota is no part of the name. (Our list, 22 November 2026)',
    ],
  ] as const)('are told with the reason, by whom and when: %s', async (locale, expected) => {
    await show([kota], locale);
    expect(said()).toEqual([expected]);
    expect(screen.getByRole('link', { name: 'Our list' }).getAttribute('href')).toBe('/sources/own');
  });

  it('are told of a decision whose file is not there', async () => {
    await show([{ ...kota, recorded: '2026', decidedIn: null }]);
    expect(said()[0]).toContain('(no source says, 2026)');
  });

  it('are not told where there are none', async () => {
    expect((await show([])).childElementCount).toBe(0);
  });

  it('and their reasons are text', async () => {
    const because = '<img src=x onerror=alert(1)>';
    const container = await show([{ ...kota, because }]);
    expect(container.querySelector('[lang=en]')?.textContent).toBe(because);
    expect(container.querySelector('img')).toBeNull();
  });
});
