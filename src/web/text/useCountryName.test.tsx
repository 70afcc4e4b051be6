// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { useCountryName } from './useCountryName';

describe('the name of a country', () => {
  it.each([
    ['en', { code: 'KR', name: 'South Korea' }, 'South Korea'],
    ['id', { code: 'KR', name: 'South Korea' }, 'Korea Selatan'],
    ['id', { code: 'QQ', name: 'Nowhere' }, 'Nowhere'],
    ['id', { code: 'no code', name: 'Nowhere' }, 'Nowhere'],
  ] as const)('in %s of %j is %s', (locale, country, expected) => {
    const { result } = renderHook(useCountryName, {
      wrapper: ({ children }) => <IntlProvider locale={locale}>{children}</IntlProvider>,
    });
    expect(result.current(country)).toBe(expected);
  });
});
