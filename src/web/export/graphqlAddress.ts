import type { DocumentNode } from 'graphql';
import { stringifyDocument } from 'urql';

/** Servers, ours too, take request lines up to 8 KiB. */
const longest = 8000;

/**
 * The address of the GraphQL IDE with an operation and its variables in it, laid out as long as that fits into an address, else on one line.
 *
 * @returns null where it does not fit at all.
 */
export function graphqlAddress(document: DocumentNode, variables: object): string | null {
  const query = asPrinted(stringifyDocument(document));
  const given = JSON.stringify(variables);
  const addresses = [query, onOneLine(query)].map((text) => addressOf(text, given));
  return addresses.find((address) => address.length <= longest) ?? null;
}

function addressOf(query: string, variables: string): string {
  return `/graphql?${new URLSearchParams({ query, variables })}`;
}

/** urql puts a line break before each string, where the printer has none. */
function asPrinted(stringified: string): string {
  return stringified.replaceAll('\n"', '"').trim();
}

/** Line breaks mean nothing in GraphQL but within block strings, of which operations of ours have none. */
function onOneLine(query: string): string {
  return query.replaceAll(/\s+/g, ' ');
}
