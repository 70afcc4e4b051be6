// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Locale, loadMessages } from '../../text/locales';
import { Texts } from '../../text/Texts';
import { Role } from './Role';

async function shown(role: string, locale: Locale) {
  return render(
    <Texts first={{ locale, messages: await loadMessages(locale) }}>
      <Role role={role} />
    </Texts>,
  ).container;
}

describe('a role', () => {
  it.each([
    ['en', 'head of the delegation'],
    ['id', 'ketua delegasi'],
  ] as const)('that the texts know is in the language of the reader: %s', async (locale, words) => {
    expect((await shown('head of the delegation', locale)).innerHTML).toBe(words);
  });

  it.each(['keeper of the seal', 'constructor', '<b>guest</b>'])(
    'that they do not know is in English: %s',
    async (role) => {
      const [only] = (await shown(role, 'id')).children;
      expect(only?.textContent).toBe(role);
      expect(only?.getAttribute('lang')).toBe('en');
    },
  );
});
