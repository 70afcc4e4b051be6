// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settled, TestedApi } from './TestedApi';
import { patienceMs, useFound } from './useFound';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function search(text: string) {
  const api = new TestedApi();
  const { result, rerender } = renderHook((typed) => useFound(typed, ['CITY'], 10), {
    wrapper: api.Around,
    initialProps: text,
  });
  await settled(() => undefined);
  const type = (typed: string) => settled(() => rerender(typed));
  const names = () => result.current.hits.map(({ node }) => node.name);
  return { api, type, names, isCurrent: () => result.current.isCurrent };
}

describe('a search while somebody types', () => {
  it.each([' ', '\u0000', '\u202E', '😀 !'])('asks nothing for no letter or digit: %j', async (text) => {
    const { api } = await search(text);
    expect(api.asked).toEqual([]);
  });

  it('asks one question at a time: the text as it stands when the one before is answered', async () => {
    const { api, type, names, isCurrent } = await search('d');
    await type('de');
    await type('den');
    expect(api.asked).toEqual(['d']);
    await api.answer('Darwin', 'Denpasar');
    expect(api.asked).toEqual(['d', 'den']);
    expect(names()).toEqual(['Darwin', 'Denpasar']);
    expect(isCurrent()).toBe(false);
    await api.answer('Denpasar');
    expect(names()).toEqual(['Denpasar']);
    expect(isCurrent()).toBe(true);
  });

  it('gives up a slow question for a newer text, and shows no late answer to it', async () => {
    const { api, type, names } = await search('d');
    await settled(() => vi.advanceTimersByTime(patienceMs));
    expect(api.asked).toEqual(['d']);
    await type('de');
    expect(api.asked).toEqual(['d', 'de']);
    await api.answer('Darwin');
    expect(names()).toEqual([]);
    await api.answer('Denpasar');
    expect(names()).toEqual(['Denpasar']);
  });

  it('waits for a question as long as there is no newer text', async () => {
    const { api, names } = await search('d');
    await settled(() => vi.advanceTimersByTime(100 * patienceMs));
    await api.answer('Darwin');
    expect(names()).toEqual(['Darwin']);
  });

  it('has nothing where the text is gone, whatever is still answered', async () => {
    const { api, type, names } = await search('d');
    await type('');
    await api.answer('Darwin');
    expect(names()).toEqual([]);
  });

  it('asks for the first 200 letters', async () => {
    const { api } = await search('a'.repeat(300));
    expect(api.asked).toEqual(['a'.repeat(200)]);
  });
});
