/** A page as others find it again: at an address that shows the graph as it was known at that moment. */
export interface Citation {
  readonly title: string;
  readonly address: string;
  /** When the page was read. */
  readonly at: Date;
}

/**
 * @param address That of the page. Unless it says as of when the graph is shown, it gets the moment: facts that are added or mended later do not
 * change what was cited.
 */
export function citationOf(title: string, address: string, at: Date): Citation {
  const cited = new URL(address);
  if (!cited.searchParams.get('knownAt')) cited.searchParams.set('knownAt', toSecond(at));
  return { title: onOneLine(title), address: readable(cited), at };
}

/** In UTC, as RFC 3339 writes it. */
function toSecond(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function readable(address: URL): string {
  return address.href.replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** Without line breaks and other signs that are none, by which a title could leave its line. */
function onOneLine(title: string): string {
  return title.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

function dateOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

export function toBibTex({ title, address, at }: Citation): string {
  const date = dateOf(at);
  return [
    `@misc{citygraph-${keyOf(address)}-${date},`,
    '  author = {{CityGraph}},',
    `  title = {{${escaped(title)}}},`,
    `  year = {${date.slice(0, 4)}},`,
    `  howpublished = {\\url{${address.replaceAll(/[{}\\^~]/g, encodeURIComponent)}}},`,
    `  note = {Accessed ${date}},`,
    '}',
    '',
  ].join('\n');
}

/** The last part of the path: of `/cities/denpasar` it is `denpasar`. */
function keyOf(address: string): string {
  const [last = ''] = new URL(address).pathname.split('/').slice(-1);
  return last.replaceAll(/[^A-Za-z0-9-]+/g, '').slice(0, 60) || 'page';
}

const named: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text in which TeX sees no commands. */
function escaped(text: string): string {
  return text.replaceAll(/[\\~^&%$#_{}]/g, (sign) => named[sign] ?? `\\${sign}`);
}

/** As reference managers read it (RIS, 2011). */
export function toRis({ title, address, at }: Citation): string {
  const date = dateOf(at).replaceAll('-', '/');
  const lines = ['TY  - ELEC', 'AU  - CityGraph', `TI  - ${title}`, `PY  - ${date.slice(0, 4)}`, `UR  - ${address}`];
  return `${[...lines, `Y2  - ${date}`, 'ER  - '].join('\r\n')}\r\n`;
}

/** As citation processors read it (CSL-JSON). */
export function toCslJson({ title, address, at }: Citation): string {
  const parts = dateOf(at).split('-').map(Number);
  const item = {
    id: `citygraph-${keyOf(address)}`,
    type: 'webpage',
    author: [{ literal: 'CityGraph' }],
    title,
    'container-title': 'CityGraph',
    URL: address,
    issued: { 'date-parts': [parts] },
    accessed: { 'date-parts': [parts] },
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
