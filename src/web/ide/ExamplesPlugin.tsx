import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type Example, examples } from './examples';

/** The named operations with what they ask; a click opens one in a tab, with variables that it has an answer for. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: 'Examples',
  icon: ExamplesIcon,
  content: Examples,
};

function Examples() {
  const open = useOpenInTab();
  return (
    <section className="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">Examples</h2>
      <ul>
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" onClick={() => open(example)}>
              <span className="examples-name">{example.name}</span>
              <span className="examples-description">{example.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In the tab that is shown where it is empty, else in a new one. */
function useOpenInTab() {
  const { addTab, setVisiblePlugin } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  return ({ query, variables }: Example) => {
    if (!queryEditor || !variableEditor) return;
    if (queryEditor.getValue().trim() !== '') addTab();
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    if (isNarrow()) setVisiblePlugin(null);
    queryEditor.focus();
  };
}

/** Where the panel covers the editor; the width is that of `ide.css`. */
function isNarrow(): boolean {
  return matchMedia('(max-width: 48rem)').matches;
}

function ExamplesIcon() {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 5h2M4 12h2M4 19h2M9 5h11M9 12h11M9 19h7" />
    </svg>
  );
}
