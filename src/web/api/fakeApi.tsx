import type { ReactNode } from 'react';
import { type Client, cacheExchange, createClient, fetchExchange, Provider } from 'urql';
import en from '../text/en.json';
import { Texts } from '../text/Texts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * An API for tests.
 *
 * @param respond To a named operation, as the server would: `{ data }`, `{ errors }` or both.
 * @param keeps Whether what was answered is kept, as in the explorer.
 */
export function fakeApi(respond: (operation: string, variables: Variables) => unknown, keeps = false): Client {
  return createClient({
    url: 'http://citygraph.test/graphql',
    preferGetMethod: false,
    exchanges: keeps ? [cacheExchange, fetchExchange] : [fetchExchange],
    fetch: async (_, request) => {
      const { operationName, variables } = JSON.parse(String(request?.body));
      const body = JSON.stringify(await respond(operationName, variables));
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    },
  });
}

/** What all views have around them: the words, in English, and the API. */
export function Around({ api, children }: { readonly api: Client; readonly children: ReactNode }) {
  return (
    <Texts first={{ locale: 'en', messages: en }}>
      <Provider value={api}>{children}</Provider>
    </Texts>
  );
}
