// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import en from './en.json';
import id from './id.json';
import { type Locale, type Messages, storeLocale } from './locales';
import { Texts } from './Texts';
import { useText } from './useText';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** Each language that was asked for, with what gives its words. */
const asked: { readonly locale: Locale; readonly give: () => void }[] = [];

const load = (locale: Locale) =>
  new Promise<Messages>((resolve) => {
    asked.push({ locale, give: () => resolve(locale === 'en' ? en : id) });
  });

function Said() {
  return <p>{useText('explorer')('answer')}</p>;
}

const said = () => document.body.textContent;

test('the words are those of the language that was chosen last, and the old ones until they are there', async () => {
  render(
    <Texts first={{ locale: 'en', messages: en }} load={load}>
      <Said />
    </Texts>,
  );
  act(() => storeLocale('id'));
  act(() => storeLocale('en'));
  act(() => storeLocale('id'));
  const [, english, indonesian] = asked;
  expect(asked.map(({ locale }) => locale)).toEqual(['id', 'en', 'id']);
  expect(said()).toBe(en.explorer.answer);

  await act(async () => indonesian?.give());
  expect(said()).toBe(id.explorer.answer);
  expect(document.documentElement.lang).toBe('id');
  await act(async () => english?.give());
  expect(said()).toBe(id.explorer.answer);
});
