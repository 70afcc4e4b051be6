import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { cacheExchange, createClient, fetchExchange, Provider } from 'urql';
import en from '../text/en.json';
import { Texts } from '../text/Texts';
import type { FoundEntity } from './useFound';

/** An API for tests that answers when it is told to. */
export class TestedApi {
  readonly #waiting: { readonly text: string; readonly answer: (response: Response) => void }[] = [];

  /** The texts that were searched for, in order, of questions that are still wanted. */
  readonly asked: string[] = [];

  readonly #client = createClient({
    url: 'http://api.test/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetch: (_, request) =>
      new Promise((answer) => {
        const { variables } = JSON.parse(String(request?.body));
        this.asked.push(variables.text);
        this.#waiting.push({ text: variables.text, answer });
      }),
  });

  /** Answers the question that waits longest with hits of these names. */
  async answer(...names: readonly string[]) {
    await this.answerWith({ search: found(names) });
  }

  async answerWith(data: object) {
    await this.#respond({ data });
  }

  async fail(message: string) {
    await this.#respond({ errors: [{ message }] });
  }

  async #respond(body: object) {
    const first = this.#waiting.shift();
    if (!first) throw new Error('Nothing was asked.');
    await settled(() =>
      first.answer(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })),
    );
  }

  readonly Around = ({ children }: { readonly children: ReactNode }) => (
    <Texts first={{ locale: 'en', messages: en }}>
      <Provider value={this.#client}>{children}</Provider>
    </Texts>
  );
}

/** Does something, and lets what follows from it come about: questions are sent, and answers read, in several steps. */
export async function settled(happen: () => unknown) {
  await act(async () => {
    happen();
    for (let step = 0; step < 20; step++) await Promise.resolve();
  });
}

function found(names: readonly string[]) {
  return {
    totalCount: names.length,
    isComplete: true,
    facets: [{ type: 'CITY', count: names.length }],
    hits: names.map(hitOf),
  };
}

export function hitOf(name: string): FoundEntity {
  return {
    how: 'PREFIX',
    edits: 0,
    node: {
      __typename: 'City',
      id: name.toLowerCase(),
      name,
      country: { id: 'indonesia', name: 'Indonesia', code: 'ID' },
    },
    matched: { text: name, property: 'name', name: null },
  };
}
