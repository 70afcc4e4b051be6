import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { EditorOptions } from './EditorOptions';
import { EXAMPLES_PLUGIN } from './ExamplesPlugin';
import { examples } from './examples';
import { createFetcher } from './fetcher';
import { toOpen } from './toOpen';

const fetcher = createFetcher(new URL('/graphql', location.href));
const plugins = [HISTORY_PLUGIN, EXAMPLES_PLUGIN];

/** Where GraphiQL keeps its tabs: absent on a first visit. */
const TABS_KEY = 'graphiql:tabState';

/** GraphiQL on this server's API, with its named operations as examples. */
export function Ide() {
  const opened = toOpen(location.search, examples, localStorage.getItem(TABS_KEY) === null);
  return (
    <main className="ide">
      <h1 className="visually-hidden">CityGraph: ask in GraphQL</h1>
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        defaultQuery=""
        defaultEditorToolsVisibility={true}
        inputValueDeprecation={true}
        schemaDescription={true}
        {...(opened && { initialQuery: opened.query, initialVariables: opened.variables })}
      >
        <EditorOptions />
        <GraphiQL.Logo>
          <a className="graphiql-logo-link" href="/">
            CityGraph
          </a>
        </GraphiQL.Logo>
      </GraphiQL>
    </main>
  );
}
