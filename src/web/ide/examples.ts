import variablesByName from './examples.json';

/** A named operation of `schema/operations` that the IDE offers. */
export interface Example {
  /** Of the operation and its file. */
  readonly name: string;
  /** The comment above the operation, on one line. */
  readonly description: string;
  /** The whole document. */
  readonly query: string;
  /** A JSON object with which the operation has an answer, formatted for the editor. */
  readonly variables: string;
}

const documents = import.meta.glob<string>('../../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What a new visitor sees: the first question of the README. */
const FIRST = 'CulturalTies';

/** All of them, the first question first, the others by name. */
export const examples: readonly Example[] = Object.entries(documents)
  .map(([path, document]) => toExample(nameOf(path), document, variablesByName))
  .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));

/** @param variables By the operation's name; none where it is not named there. */
export function toExample(name: string, document: string, variables: Record<string, unknown>): Example {
  return {
    name,
    description: leadingComment(document),
    query: document.trimEnd(),
    variables: name in variables ? JSON.stringify(variables[name], null, 2) : '',
  };
}

/** The comment lines that a document begins with, joined; empty where there are none. */
function leadingComment(document: string): string {
  const lines = document.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .map((line) => line.slice(1).trim())
    .join(' ');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.graphql'.length);
}

function rank(example: Example): number {
  return example.name === FIRST ? 0 : 1;
}
