// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { cacheExchange, createClient, fetchExchange, Provider } from 'urql';
import { describe, expect, it } from 'vitest';
import { TableCitiesDocument } from '../api/generated/TableCities';
import { selectionCodec } from '../selection/Selection';
import { type TableVariables, tableVariables, tiesOf } from './ties';
import { usePages } from './usePages';

const none = { unstated: false, related: false };
const denpasar = tableVariables(selectionCodec.read(''), none, 2);

function page(names: readonly string[], endCursor: string | null) {
  const matching = names.map((id) => ({ __typename: 'Tie', city: { __typename: 'City', id, name: id }, reasons: [] }));
  const ties = { __typename: 'Ties', totalCount: 3, hasNextPage: endCursor !== null, endCursor, matching };
  return { data: { city: { __typename: 'City', id: 'denpasar', name: 'Denpasar', ties } } };
}

const refused = { data: null, errors: [{ message: 'The cursor is of another field.', path: ['city'] }] };

/** @param answers By city and cursor. */
function ask(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const client = createClient({
    url: 'http://localhost/graphql',
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch: async (_, init) => {
      const { variables }: { variables: TableVariables } = JSON.parse(String(init?.body));
      const key = `${variables.city} ${variables.after ?? ''}`.trim();
      asked.push(key);
      return new Response(JSON.stringify(answers[key] ?? refused), { headers: { 'content-type': 'application/json' } });
    },
  });
  const wrapper = ({ children }: { readonly children: ReactNode }) => <Provider value={client}>{children}</Provider>;
  const hook = renderHook((variables: TableVariables) => usePages(TableCitiesDocument, variables), {
    wrapper,
    initialProps: denpasar,
  });
  const cities = () => {
    const [question, rest] = hook.result.current;
    const pages = question.state === 'answered' ? [question.data, ...rest.pages] : [];
    return tiesOf(pages, none).map(({ tie }) => tie.city.id);
  };
  const askNext = () => act(async () => hook.result.current[1].askNext?.());
  return { hook, asked, cities, askNext, rest: () => hook.result.current[1] };
}

describe('the pages of a table', () => {
  it('come one by one, each when it is wanted, until there are no more', async () => {
    const { asked, cities, askNext, rest } = ask({
      denpasar: page(['darwin', 'gyeongju'], 'two'),
      'denpasar two': page(['perth'], null),
    });
    await waitFor(() => expect(cities()).toEqual(['darwin', 'gyeongju']));
    expect(asked).toEqual(['denpasar']);
    await askNext();
    expect(cities()).toEqual(['darwin', 'gyeongju', 'perth']);
    expect(asked).toEqual(['denpasar', 'denpasar two']);
    expect(rest()).toMatchObject({ askNext: null, isAsking: false, problems: [] });
  });

  it('that do not come leave those that did, and can be asked for again', async () => {
    const { cities, askNext, rest } = ask({ denpasar: page(['darwin'], 'two') });
    await waitFor(() => expect(cities()).toEqual(['darwin']));
    await askNext();
    expect(rest().problems).toEqual([{ message: 'The cursor is of another field.', place: 'city', code: null }]);
    expect(cities()).toEqual(['darwin']);
    expect(rest().askNext).not.toBeNull();
  });

  it('of another question are not those of this one', async () => {
    const { hook, cities, askNext } = ask({
      denpasar: page(['darwin'], 'two'),
      'denpasar two': page(['perth'], null),
      bandung: page(['cuenca'], null),
    });
    await waitFor(() => expect(cities()).toEqual(['darwin']));
    await askNext();
    expect(cities()).toEqual(['darwin', 'perth']);
    hook.rerender({ ...denpasar, city: 'bandung' });
    await waitFor(() => expect(cities()).toEqual(['cuenca']));
  });
});
