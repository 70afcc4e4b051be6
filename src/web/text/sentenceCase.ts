/** A text as it begins a line: its first letter is a capital. */
export function sentenceCase(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
