/** The host of an address on the web; null for any other: a link of the graph's does not run scripts. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? host.replace(/^www\./, '') : null;
}
