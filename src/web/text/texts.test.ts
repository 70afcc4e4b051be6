import { describe, expect, it } from 'vitest';
import en from './en.json';
import { allLocales, loadMessages, preferredLocale } from './locales';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

/** The values and tags that a text takes. */
function placesOf(text: string): string[] {
  const values = [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? '');
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...values, ...tags])].sort();
}

describe.each(allLocales.filter(({ code }) => code !== 'en'))('the words in $name', async ({ code }) => {
  const english = leaves(en);
  const words = leaves(await loadMessages(code));

  it('are all there, and no others', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([...english])('take the same values: %s', (key, text) => {
    expect(placesOf(words.get(key) ?? '')).toEqual(placesOf(text));
  });
});

describe('the language', () => {
  it.each([
    ['id', ['en-GB'], 'id'],
    [null, ['fr', 'id-ID', 'en'], 'id'],
    [null, ['fr'], 'en'],
    ['xx', [], 'en'],
  ] as const)('chosen %s, of a browser with %j, is %s', (stored, languages, expected) => {
    expect(preferredLocale(stored, languages)).toBe(expected);
  });
});
