import { describe, expect, it } from 'vitest';
import { clip } from './clip';
import { markLetters } from './marks';

const clipped = (text: string, typed: string, most: number) =>
  clip(markLetters(text, typed), most)
    .map(({ text: piece, isMarked }) => (isMarked ? `[${piece}]` : piece))
    .join('');

describe('a long text', () => {
  it('stays as it is within the bound', () => {
    expect(clipped('Memorandum of Denpasar', 'denp', 30)).toBe('Memorandum of [Denp]asar');
  });

  it('is cut at its end where the mark is near its beginning', () => {
    expect(clipped('Denpasar and the other cities of Bali', 'denp', 12)).toBe('[Denp]asar and …');
  });

  it('is cut on both sides, at the beginning of a word, where the mark is far off', () => {
    expect(clipped(`${'word '.repeat(40)}Denpasar ${'word '.repeat(40)}`, 'denp', 80)).toBe(
      `… ${'word '.repeat(11)}[Denp]asar ${'word '.repeat(3)}w …`,
    );
  });
});
