// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Problem } from '../../api/problems';
import { loadMessages } from '../../text/locales';
import { Texts } from '../../text/Texts';
import { Failed } from './Failed';

afterEach(cleanup);

async function show(problem: Problem, locale: 'en' | 'id' = 'en') {
  render(
    <Texts first={{ locale, messages: await loadMessages(locale) }}>
      <Failed problems={[problem]} askAgain={() => undefined} />
    </Texts>,
  );
  return screen.getByRole('listitem');
}

const notOurs = (status: number): Problem => ({ message: '', place: '', code: null, status });

it.each([
  [413, /^The question is too long for the server, or for something before it \(HTTP 413\)\. Ask for less:/],
  [
    403,
    /^What came is no answer of the server’s \(HTTP 403, no GraphQL response\): something before it may have refused/,
  ],
])('tells in its own words of an answer that is not the server’s: %d', async (status, expected) => {
  expect((await show(notOurs(status))).textContent).toMatch(expected);
  cleanup();
  expect((await show(notOurs(status), 'id')).textContent).toContain(`(HTTP ${status}`);
});

it.each([
  ['en', 'Load the page again.'],
  ['id', 'Muat ulang halaman ini.'],
] as const)('says what to do where the question was sent on to another address, in %s', async (locale, expected) => {
  expect((await show(notOurs(0), locale)).textContent).toContain(expected);
});

it('tells the words of the server, which are English', async () => {
  const line = await show({ message: 'Too much.', place: 'city', code: null });
  expect(line.textContent?.trim()).toBe('Too much.');
  expect(line.querySelector('[lang=en]')).toBeTruthy();
});
