// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../text/locales';
import { Texts } from '../../text/Texts';
import { useOfficeName } from './useOfficeName';

describe('the name of an office', () => {
  it.each([
    ['id', 'Regent', 'Bupati'],
    ['id', 'Mayor of Darwin', 'Wali Kota Darwin'],
    ['id', 'Mayor of Lake of the Woods', 'Wali Kota Lake of the Woods'],
    ['id', 'Ambassador to Japan', 'Duta Besar untuk Jepang'],
    ['id', 'Ambassador to Atlantis', 'Duta Besar untuk Atlantis'],
    ['id', 'Minister of Silly Walks', 'Minister of Silly Walks'],
    ['id', 'constructor of Darwin', 'constructor of Darwin'],
    ['en', 'Mayor of Darwin', 'Mayor of Darwin'],
    ['en', 'Ambassador to Japan', 'Ambassador to Japan'],
    ['en', 'Regent', 'Regent'],
  ] as const)('in %s of "%s" is "%s"', async (locale, title, expected) => {
    const messages = await loadMessages(locale);
    const { result } = renderHook(useOfficeName, {
      wrapper: ({ children }) => <Texts first={{ locale, messages }}>{children}</Texts>,
    });
    expect(result.current(title)).toBe(expected);
  });
});
