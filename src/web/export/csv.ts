/** What one cell may hold. Missing values are empty cells. */
export type Cell = string | number | boolean | null;

/** Names by which the columns are told in the first line, and the cells of each row in that order. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Comma-separated values as RFC 4180 has them, in lines that end with CR LF, begun by the mark of UTF-8 by which spreadsheets know the encoding.
 *
 * A spreadsheet takes a text that begins like a formula for one, and would run it. Such texts get an apostrophe in front, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection); numbers, also negative ones, stay as they are. JSON has all texts unchanged.
 */
export function toCsv({ columns, rows }: Rows): string {
  const lines = [columns, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return quoted(guarded(value));
}

/** The signs in full width are those of East Asian keyboards. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Semicolons and tabs part cells where a comma is the sign of decimals. */
const special = /[",;\t\r\n]|^\s|\s$/;

function quoted(text: string): string {
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
