import { act } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Around, fakeApi } from '../api/fakeApi';
import type { FoundEntity } from './useFound';

/** An API for tests that answers when it is told to. */
export class TestedApi {
  readonly #waiting: ((body: object) => void)[] = [];

  /** The texts that were searched for, in order, of questions that are still wanted. */
  readonly asked: string[] = [];

  readonly #api = fakeApi((_, { text }) => {
    this.asked.push(String(text));
    return new Promise((answer) => this.#waiting.push(answer));
  }, true);

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
    await settled(() => first(body));
  }

  readonly Around = ({ children }: { readonly children: ReactNode }) => <Around api={this.#api}>{children}</Around>;
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

function hitOf(name: string): FoundEntity {
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
