/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** No more letters are looked through; descriptions are longer. */
const longestMarked = 2000;

/**
 * A text in pieces, with the letters that fit what was typed marked: case and diacritics aside, where a word begins as a typed word does; of words that
 * no word begins with, the letters in common with the nearest one.
 */
export function markLetters(text: string, typed: string): readonly Piece[] {
  const letters = [...text.slice(0, longestMarked)];
  const folded = letters.map(fold);
  const words = wordsIn(folded);
  const marked = new Set<number>();
  for (const wanted of new Set(wordsOf(typed))) {
    const begun = words.filter((word) => startsWith(folded, word.start, wanted));
    const places =
      begun.length > 0
        ? begun.map(({ start }) => lettersFrom(folded, start, wanted))
        : [nearest(folded, words, wanted)];
    for (const place of places.flat()) marked.add(place);
  }
  const rest = text.slice(letters.join('').length);
  return joined([...letters, ...(rest === '' ? [] : [rest])], marked);
}

/** Whether each word that was typed begins a word of the text, case and diacritics aside. */
export function fitsWords(text: string, typed: string): boolean {
  const folded = [...text].map(fold);
  const words = wordsIn(folded);
  return wordsOf(typed).every((wanted) => words.some(({ start }) => startsWith(folded, start, wanted)));
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** A letter without case and diacritics: `é` is `e`. Marks that stand by themselves become nothing. */
function fold(letter: string): string {
  const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return apart.get(bare) ?? bare;
}

/** Letters that Unicode does not take apart, as the search of the API takes them. */
const apart = new Map([
  ['đ', 'd'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
]);

const isLetter = (folded: string) => folded === '' || /[\p{L}\p{N}]/u.test(folded);

function wordsIn(folded: readonly string[]): readonly Word[] {
  const words: Word[] = [];
  for (let start = 0; start < folded.length; start++) {
    if (!isLetter(folded[start] ?? ' ')) continue;
    let end = start;
    while (end < folded.length && isLetter(folded[end] ?? ' ')) end++;
    words.push({ start, end });
    start = end;
  }
  return words;
}

function wordsOf(typed: string): readonly string[] {
  const folded = [...typed].map(fold);
  return wordsIn(folded)
    .map(({ start, end }) => folded.slice(start, end).join(''))
    .filter((word) => word !== '');
}

function startsWith(folded: readonly string[], start: number, wanted: string): boolean {
  return folded
    .slice(start, start + 2 * wanted.length)
    .join('')
    .startsWith(wanted);
}

function lettersFrom(folded: readonly string[], start: number, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let place = start, length = 0; length < wanted.length || folded[place] === ''; place++) {
    length += folded[place]?.length ?? wanted.length;
    places.push(place);
  }
  return places;
}

/** How many letters of a word may be otherwise, as the search of the API has it: long words may be misspelt more. */
const tolerance = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The letters that the nearest word has in common with a misspelt one; none where no word is near. A mistaken letter is one too many and one too few,
 * and so are two that are swapped.
 */
function nearest(folded: readonly string[], words: readonly Word[], wanted: string): readonly number[] {
  const allowed = tolerance(wanted.length);
  let best: readonly number[] = [];
  for (const { start, end } of words) {
    const common = inCommon(folded.slice(start, Math.min(end, start + wanted.length + allowed)), wanted);
    const reached = (common.at(-1) ?? 0) + 1;
    const isNear = wanted.length + reached - 2 * common.length <= 2 * allowed;
    if (isNear && common.length > best.length) best = common.map((place) => start + place);
  }
  return best;
}

/** The places in `letters` of a longest common subsequence. O(letters × wanted). */
function inCommon(letters: readonly string[], wanted: string): readonly number[] {
  const width = wanted.length + 1;
  const length = new Uint16Array((letters.length + 1) * width);
  const at = (row: number, column: number) => length[row * width + column] ?? 0;
  for (let row = letters.length - 1; row >= 0; row--) {
    for (let column = wanted.length - 1; column >= 0; column--) {
      length[row * width + column] =
        letters[row] === wanted[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const places: number[] = [];
  for (let row = 0, column = 0; at(row, column) > 0; ) {
    if (letters[row] === wanted[column]) {
      places.push(row);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return places;
}

function joined(letters: readonly string[], marked: ReadonlySet<number>): readonly Piece[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  letters.forEach((letter, place) => {
    const last = pieces.at(-1);
    if (last?.isMarked === marked.has(place)) last.text += letter;
    else pieces.push({ text: letter, isMarked: marked.has(place) });
  });
  return pieces;
}
