// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import { cacheExchange, createClient, fetchExchange, Provider } from 'urql';
import { expect, it, vi } from 'vitest';
import { answerVariables } from '../answer/answer';
import { AnswerDocument } from '../api/generated/Answer';
import { useQuestion } from '../api/useQuestion';
import { selectionCodec } from '../selection/Selection';
import { askFirst } from './askFirst';

function countingApi() {
  const asked: string[] = [];
  const api = createClient({
    url: 'http://api.test/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetch: async (_, init) => {
      asked.push(String(init?.body));
      return new Response(JSON.stringify({ data: { city: null } }), {
        headers: { 'content-type': 'application/json' },
      });
    },
  });
  return { api, asked };
}

it('asks the question of the address before anything is drawn, and once', async () => {
  const { api, asked } = countingApi();
  const search = '?city=bogor&sector=health&sources=2';
  askFirst(api, { pathname: '/', search });
  await vi.waitFor(() => expect(asked.map((body) => JSON.parse(body).variables.city)).toEqual(['bogor']));
  const { result } = renderHook(
    () => useQuestion(AnswerDocument, answerVariables(selectionCodec.read(search)), { keep: true }),
    { wrapper: ({ children }) => <Provider value={api}>{children}</Provider> },
  );
  await waitFor(() => expect(result.current.state).toBe('answered'));
  expect(asked).toHaveLength(1);
});

it.each(['/graph', '/cities/denpasar'])('asks nothing for %s', (pathname) => {
  const { api, asked } = countingApi();
  askFirst(api, { pathname, search: '' });
  expect(asked).toEqual([]);
});
