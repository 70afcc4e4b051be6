/** How long the browser may take to begin reading what it was given. */
const readMs = 60_000;

/**
 * Hands a file to the browser, which saves it where the reader wants it.
 *
 * @param name With its ending, such as `denpasar-ties.csv`.
 * @param type Its media type, such as `text/csv;charset=utf-8`.
 */
export function download(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readMs);
}

/**
 * A name for a file that every system takes: of `['denpasar', 'ties']` and `csv` it is `denpasar-ties.csv`.
 *
 * @param parts Empty ones are left out; other signs than letters, digits, dots and underscores become hyphens.
 */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .map((part) => part.replaceAll(/[^\p{L}\p{N}._]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, ''))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 100);
  return `${name === '' ? 'citygraph' : name}.${ending}`;
}
