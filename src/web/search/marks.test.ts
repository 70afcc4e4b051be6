import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsWords, markLetters } from './marks';

/** The text with what is marked in brackets. */
const shown = (text: string, typed: string) =>
  markLetters(text, typed)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

describe('the letters that fit', () => {
  it.each([
    ['Denpasar', 'denp', '[Denp]asar'],
    ['Kota Denpasar', 'den kot', '[Kot]a [Den]pasar'],
    ['Đà Nẵng', 'da nang', '[Đà] [Nẵng]'],
    ['Sa\u0303o Tome\u0301', 'sao tome', '[Sa\u0303o] [Tome\u0301]'],
    ['Zürich', 'ZÜR', '[Zür]ich'],
    ['Straßburg', 'strassb', '[Straßb]urg'],
    ['Agriculture', 'cul', 'Agriculture'],
    ['Denpasar', 'denpsar', '[Denp]a[sar]'],
    ['Darwin', 'darwni', '[Darw]i[n]'],
    ['Gyeongju', 'giongju', '[G]ye[ongju]'],
    ['A market', 'arts', 'A market'],
    ['Perth', 'zzz', 'Perth'],
    ['Perth', '', 'Perth'],
    ['慶州市', '慶州', '[慶州]市'],
    ['<img onerror>', 'img', '<[img] onerror>'],
  ])('of %s for %s are %s', (text, typed, expected) => {
    expect(shown(text, typed)).toBe(expected);
  });

  it('are marked in the text as it is, whatever it is', () => {
    assert(
      property(
        string({ unit: 'grapheme', maxLength: 30 }),
        string({ unit: 'grapheme', maxLength: 12 }),
        (text, typed) => {
          const pieces = markLetters(text, typed);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });

  it('are looked for in the beginning of a long text, all of which stays', () => {
    const long = `${'x '.repeat(5000)}Denpasar`;
    expect(shown(long, 'denpasar')).toBe(long);
  });
});

describe('words that were typed', () => {
  it.each([
    ['Culture Heritage', 'her', true],
    ['Culture Heritage', 'heri cul', true],
    ['Agriculture', 'cul', false],
    ['Économie', 'eco', true],
    ['any', ' ', true],
  ])('in %s: %s fits: %s', (text, typed, expected) => {
    expect(fitsWords(text, typed)).toBe(expected);
  });
});
