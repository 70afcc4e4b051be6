import { array, assert, constantFrom, double, integer, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

/** A reader as RFC 4180 has it, of text that is known to be well formed. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const awkward = string({ unit: constantFrom('"', ',', ';', '\r', '\n', '\t', ' ', "'", 'a', 'é', '=', '-', '@') });
const texts = oneof(awkward, string({ unit: 'grapheme' }));

describe('rows as CSV', () => {
  it('are read back as they were, but for an apostrophe before what begins like a formula', () => {
    assert(
      property(array(tuple(texts, texts, texts)), (rows) => {
        const read = parseCsv(toCsv({ columns: ['a', 'b', 'c'], rows }));
        const guarded = rows.map((row) => row.map((text) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)));
        expect(read).toEqual([['a', 'b', 'c'], ...guarded]);
      }),
    );
  });

  it('have numbers as numbers, negative ones too', () => {
    assert(
      property(array(oneof(integer(), double({ noNaN: true, noDefaultInfinity: true }))), (numbers) => {
        const [, ...rows] = parseCsv(toCsv({ columns: ['n'], rows: numbers.map((number) => [number]) }));
        expect(rows.map(([cell]) => Number(cell))).toEqual(numbers.map((number) => (number === 0 ? 0 : number)));
      }),
    );
  });

  it('begin with the mark of UTF-8, and end each line as the RFC has it', () => {
    const rows = [
      ['Gyeongju', null, -1],
      ['a "b", c', true, 0],
    ];
    expect(toCsv({ columns: ['name', 'date', 'count'], rows })).toBe(
      '\uFEFFname,date,count\r\nGyeongju,,-1\r\n"a ""b"", c",true,0\r\n',
    );
  });

  it.each(['=1+1', '+62 361', '-x', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('are no formulas: %j', (text) => {
    expect(parseCsv(toCsv({ columns: ['x'], rows: [[text]] }))[1]).toEqual([`'${text}`]);
  });
});
