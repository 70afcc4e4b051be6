// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import en from '../text/en.json';
import { Texts } from '../text/Texts';
import { useTitle } from './useTitle';

afterEach(cleanup);

it.each([
  [null, 'CityGraph'],
  ['Denpasar', 'Denpasar · CityGraph'],
  ['\u202Egnp.exe', '\u2068\u202Egnp.exe\u2069 · CityGraph'],
])('the title of %j is %j', (title, expected) => {
  renderHook(() => useTitle(title), {
    wrapper: ({ children }) => <Texts first={{ locale: 'en', messages: en }}>{children}</Texts>,
  });
  expect(document.title).toBe(expected);
});
