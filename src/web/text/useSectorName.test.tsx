// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import { type Locale, loadMessages } from './locales';
import { Texts } from './Texts';
import { type SectorForm, useSectorName } from './useSectorName';

async function namesIn(locale: Locale, form?: SectorForm) {
  const first = { locale, messages: await loadMessages(locale) };
  return renderHook(() => useSectorName(form), {
    wrapper: ({ children }) => <Texts first={first}>{children}</Texts>,
  }).result.current;
}

describe('the name of a sector', () => {
  it.each([
    ['en', undefined, 'culture'],
    ['en', 'sectorAdjectives', 'cultural'],
    ['id', undefined, 'kebudayaan'],
  ] as const)('in %s, as %s, is %s', async (locale, form, expected) => {
    expect((await namesIn(locale, form))({ id: 'culture', name: 'Culture' })).toBe(expected);
  });

  it.each(['astronomy', 'constructor', '__proto__'])('with the unknown id %s is that of the graph', async (id) => {
    expect((await namesIn('id'))({ id, name: 'Astronomy' })).toBe('Astronomy');
  });

  it('has a form for the question wherever it has one of its own', () => {
    expect(Object.keys(en.sectorAdjectives)).toEqual(Object.keys(en.sectorNames));
  });
});
