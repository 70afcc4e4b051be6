// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../text/locales';
import { Texts } from '../../text/Texts';
import { useEntityName } from './useEntityName';

describe('the name of an entity', () => {
  it.each([
    ['id', 'Country', 'japan', 'Japan', 'Jepang'],
    ['id', 'Country', 'atlantis', 'Atlantis', 'Atlantis'],
    ['id', 'Region', 'central-java', 'Central Java', 'Jawa Tengah'],
    ['id', 'Region', 'kumamoto-prefecture', 'Kumamoto Prefecture', 'Prefektur Kumamoto'],
    ['id', 'City', 'cirebon-regency', 'Cirebon Regency', 'Kabupaten Cirebon'],
    ['id', 'Agreement', 'cirebon-yangjiang', 'A Regency', 'A Regency'],
    ['id', 'Sector', 'culture', 'Culture', 'kebudayaan'],
    ['en', 'Country', 'japan', 'Japan', 'Japan'],
    ['en', 'City', 'cirebon-regency', 'Cirebon Regency', 'Cirebon Regency'],
    ['en', 'Region', 'constructor', 'Constructor', 'Constructor'],
  ] as const)('in %s of the %s %s (%s) is %s', async (locale, __typename, id, name, expected) => {
    const messages = await loadMessages(locale);
    const { result } = renderHook(useEntityName, {
      wrapper: ({ children }) => <Texts first={{ locale, messages }}>{children}</Texts>,
    });
    expect(result.current({ __typename, id, name })).toBe(expected);
  });
});
