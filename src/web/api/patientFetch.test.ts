import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { longestMs, patientFetch } from './patientFetch';

const address = 'http://citygraph.test/graphql';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T00:00:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
});

/** After how long the second of two questions is asked, in milliseconds, when the first is answered so. */
async function pauseAfter(status: number, retryAfter?: string) {
  const asked: number[] = [];
  const ask = patientFetch(async () => {
    asked.push(Date.now());
    return new Response(null, { status, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter } });
  });
  await ask(address);
  const second = ask(address);
  await vi.runAllTimersAsync();
  await second;
  return (asked[1] ?? Number.NaN) - (asked[0] ?? Number.NaN);
}

describe('asking the server', () => {
  it.each([
    [429, '7', 7000],
    [503, '2', 2000],
    [503, 'Mon, 23 Nov 2026 00:00:09 GMT', 9000],
    [429, '86400', 60_000],
    [429, 'Sun, 22 Nov 2026 00:00:00 GMT', 0],
    [429, 'soon', 0],
    [429, undefined, 0],
    [200, '7', 0],
  ])('after the status %d with Retry-After %s waits %d ms', async (status, retryAfter, expected) => {
    expect(await pauseAfter(status, retryAfter)).toBe(expected);
  });

  it('does not ask any more what nobody wants when the pause is over', async () => {
    let count = 0;
    const ask = patientFetch(async () => {
      count++;
      return new Response(null, { status: 429, headers: { 'Retry-After': '7' } });
    });
    await ask(address);
    const unwanted = new AbortController();
    const second = expect(ask(address, { signal: unwanted.signal })).rejects.toThrow();
    unwanted.abort();
    await vi.runAllTimersAsync();
    await second;
    expect(count).toBe(1);
  });

  it('reads no more of an answer than there is room for', async () => {
    let isLeft = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(100)),
      cancel: () => {
        isLeft = true;
      },
    });
    const response = await patientFetch(async () => new Response(endless), 1000)(address);
    expect(await response.text()).toBe('');
    expect(isLeft).toBe(true);
    const whole = await patientFetch(async () => new Response('x'.repeat(1000)), 1000)(address);
    expect(await whole.text()).toBe('x'.repeat(1000));
  });

  it('takes an answer without content, of which Chromium gives an empty stream', async () => {
    const empty = new ReadableStream({ start: (controller) => controller.close() });
    const answer = Object.defineProperty(new Response(null, { status: 204 }), 'body', { value: empty });
    expect((await patientFetch(async () => answer)(address)).status).toBe(204);
  });

  it('does not follow an answer to another address', async () => {
    const ask = vi.fn<typeof fetch>(async () => new Response('there', { status: 201, headers: { 'X-Kept': 'yes' } }));
    const response = await patientFetch(ask)(address);
    expect(ask.mock.calls[0]?.[1]?.redirect).toBe('manual');
    expect([response.status, response.headers.get('X-Kept'), await response.text()]).toEqual([201, 'yes', 'there']);
  });

  it('fails where an answer breaks off', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(new TypeError('network error')),
    });
    await expect(patientFetch(async () => new Response(broken))(address)).rejects.toThrow('network error');
  });

  it('ends where no answer comes', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort(new Error('over')));
    const ask = patientFetch(async (_, init) => {
      init?.signal?.throwIfAborted();
      return new Response();
    });
    await expect(ask(address)).rejects.toThrow('over');
    expect(timeout).toHaveBeenCalledWith(longestMs);
    timeout.mockRestore();
  });
});
