const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * About how wide a line of text is, in pixels, in the sans-serif fonts of systems: on the safe side, and the same on every machine, so
 * that pictures are.
 */
export function widthOf(text: string, fontSize: number): number {
  let ems = 0;
  for (const { segment } of graphemes.segment(text)) ems += emsOf(segment);
  return ems * fontSize;
}

/** A name as it is written, and about how wide that is, in pixels. */
export interface Lettering {
  readonly text: string;
  readonly width: number;
}

export function lettered(name: string, widest: number, fontSize: number): Lettering {
  const text = shortened(name, widest, fontSize);
  return { text, width: widthOf(text, fontSize) };
}

/** The text, or as much of its beginning as fits into the width with an ellipsis after it. */
export function shortened(text: string, widest: number, fontSize: number): string {
  if (text.length * fontSize * widestEms <= widest) return text;
  const ellipsis = '…';
  const room = widest / fontSize;
  let ems = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    const next = ems + emsOf(segment);
    if (next > room) return `${kept.trimEnd()}${ellipsis}`;
    if (next + emsOf(ellipsis) <= room) kept += segment;
    ems = next;
  }
  return text;
}

/**
 * The text in as many lines as it takes, none wider than the width: broken after a space or a sign that joins, such as `&` in an address, where one is
 * in the line, else anywhere.
 */
export function wrapped(text: string, widest: number, fontSize: number): readonly string[] {
  const room = widest / fontSize;
  const lines: string[] = [];
  let [line, ems] = ['', 0];
  for (const { segment } of graphemes.segment(text)) {
    if (line !== '' && ems + emsOf(segment) > room) {
      const kept = /^.*[ /?&=,-]/su.exec(line)?.[0] ?? line;
      lines.push(kept.trimEnd());
      line = line.slice(kept.length);
      ems = widthOf(line, 1);
    }
    line += segment;
    ems += emsOf(segment);
  }
  return [...lines, line];
}

const widestEms = 1.05;

function emsOf(grapheme: string): number {
  if (/^[iljtfrI.,:;'’|!()[\] -]$/.test(grapheme)) return 0.4;
  if (/^[mwMW@%…—]/.test(grapheme)) return 1;
  if (/^\p{Lu}/u.test(grapheme)) return 0.76;
  if (/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}]/u.test(grapheme)) return 0.62;
  return widestEms;
}

/** A name for a sentence, so that its direction of writing does not change that of the words around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
