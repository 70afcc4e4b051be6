import type { Example } from './examples';

/** What the first tab holds. */
export interface Opened {
  readonly query: string;
  /** JSON as the editor shows it; empty for none. */
  readonly variables: string;
}

/**
 * What the address asks for: `?query=...&variables=...` a document, `?operation=Name&variables=...` an example, with its own
 * variables where none are given. Nothing is run. Undefined where the tabs of last time are to stay.
 *
 * @param search The address's query string.
 * @param examples The operations that can be named; the first is what a first visit shows.
 * @param isFirstVisit Whether there are no tabs of last time.
 */
export function toOpen(search: string, examples: readonly Example[], isFirstVisit: boolean): Opened | undefined {
  const asked = new URLSearchParams(search);
  const variables = asked.get('variables');
  const query = asked.get('query');
  if (query !== null) return { query, variables: formatted(variables ?? '') };

  const name = asked.get('operation');
  if (name === null) return isFirstVisit ? examples[0] : undefined;
  const example = examples.find((each) => each.name === name);
  if (!example) return { query: unknownOperation(name, examples), variables: formatted(variables ?? '') };
  return { query: example.query, variables: variables === null ? example.variables : formatted(variables) };
}

/** With line breaks where it is JSON, else as it is: the editor marks what is wrong. */
function formatted(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}

function unknownOperation(name: string, examples: readonly Example[]): string {
  const shown = name.replaceAll(/\s+/g, ' ');
  const names = examples.map((example) => `#   ${example.name}`);
  return [`# There is no operation "${shown}".`, '# Those that can be opened by name:', ...names, ''].join('\n');
}
