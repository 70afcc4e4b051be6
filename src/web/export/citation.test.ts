import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationOf, toBibTex, toCslJson, toRis } from './citation';

const at = new Date('2026-11-22T15:31:05.678Z');
const cited = citationOf('Denpasar & Darwin', 'https://example.org/cities/denpasar?sector=culture', at);

describe('the address of a citation', () => {
  it('shows the graph as it was known when it was read', () => {
    expect(cited.address).toBe('https://example.org/cities/denpasar?sector=culture&knownAt=2026-11-22T15:31:05Z');
  });

  it('keeps the moment that it had', () => {
    const address = 'https://example.org/?knownAt=12&kinds=agreement,event';
    expect(citationOf('x', address, at).address).toBe(address);
  });
});

it('writes BibTeX', () => {
  expect(toBibTex(cited)).toBe(
    [
      '@misc{citygraph-denpasar-2026-11-22,',
      '  author = {{CityGraph}},',
      '  title = {{Denpasar \\& Darwin}},',
      '  year = {2026},',
      '  howpublished = {\\url{https://example.org/cities/denpasar?sector=culture&knownAt=2026-11-22T15:31:05Z}},',
      '  note = {Accessed 2026-11-22},',
      '}',
      '',
    ].join('\n'),
  );
});

it('writes RIS', () => {
  expect(toRis(cited).split('\r\n')).toEqual([
    'TY  - ELEC',
    'AU  - CityGraph',
    'TI  - Denpasar & Darwin',
    'PY  - 2026',
    `UR  - ${cited.address}`,
    'Y2  - 2026/11/22',
    'ER  - ',
    '',
  ]);
});

it('writes CSL-JSON', () => {
  expect(JSON.parse(toCslJson(cited))).toMatchObject([
    { type: 'webpage', title: 'Denpasar & Darwin', URL: cited.address, accessed: { 'date-parts': [[2026, 11, 22]] } },
  ]);
});

describe('a title of whatever signs', () => {
  const ofTitle = (title: string) => citationOf(title, 'https://example.org/', at);

  it('stays on its line of RIS', () => {
    assert(
      property(string({ unit: 'binary' }), (title) => {
        expect(toRis(ofTitle(title)).split(/[\r\n\u2028\u2029]+/)).toHaveLength(8);
      }),
    );
  });

  it('stays within its braces of BibTeX, and is no command', () => {
    assert(
      property(string(), (title) => {
        const [, field = ''] = /title = \{\{(.*)\}\},\n/.exec(toBibTex(ofTitle(title))) ?? [];
        const plain = field.replaceAll(/\\text[a-z]+\{\}|\\[&%$#_{}]/g, '');
        expect(plain).not.toMatch(/[\\~^&%$#_{}]/);
      }),
    );
  });
});
