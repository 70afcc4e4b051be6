import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
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
function placesOf(elements: readonly MessageFormatElement[]): readonly string[] {
  const places = elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...placesOf(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element.value];
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => placesOf(value))];
  });
  return [...new Set(places)].sort();
}

describe.each(allLocales.filter(({ code }) => code !== 'en'))('the words in $name', async ({ code }) => {
  const english = leaves(en);
  const words = leaves(await loadMessages(code));

  it('are all there, and no others', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([...english])('take the same values: %s', (key, text) => {
    expect(placesOf(parse(words.get(key) ?? ''))).toEqual(placesOf(parse(text)));
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
