import { describe, expect, it } from 'vitest';
import { widthOf, wrapped } from './lettering';

describe('a long text in lines', () => {
  const address = `CityGraph, 13 June 2022: https://example.org/graph?${'city=denpasar&expand=darwin,perth&'.repeat(12)}knownAt=2022-06-13T08:00:00Z`;

  it('loses nothing but spaces at the ends of lines, and no line is wider', () => {
    const lines = wrapped(address, 400, 12);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('').replaceAll(' ', '')).toBe(address.replaceAll(' ', ''));
    for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(400);
  });

  it('breaks after signs that join', () => expect(wrapped('a=1&b=2&c=3', 60, 12)).toEqual(['a=1&b=', '2&c=3']));

  it('breaks anywhere where there is none', () => expect(wrapped('m'.repeat(7), 36, 12)).toEqual(['mmm', 'mmm', 'm']));

  it('is one line where it fits, empty or not', () => {
    expect(wrapped('Denpasar', 400, 12)).toEqual(['Denpasar']);
    expect(wrapped('', 400, 12)).toEqual(['']);
  });
});
