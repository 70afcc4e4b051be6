/** The server gives up on a question long before. */
export const longestMs = 120_000;

/** Four times what the server answers at most, unless it is set to more. */
const mostBytes = 256 * 1024 * 1024;

/** No longer pause is kept: what asks for more is asked again in between. */
const longestPauseMs = 60_000;

const asksForPause = new Set([429, 503]);

/**
 * `fetch` that waits for an answer no longer than two minutes, and after an answer that asks for a pause (`Retry-After`) asks nothing more until that
 * is over, but for a minute at most.
 *
 * An answer is read to its end: one that breaks off fails like none. It is empty where it is larger than `most` bytes. One that sends on to another
 * address (status 0) is not followed: the API has no other, and a place to sign in at another host would look as if nothing answered.
 */
export function patientFetch(ask: typeof fetch = fetch, most = mostBytes): typeof fetch {
  let notBefore = 0;
  return async (input, init) => {
    const pause = notBefore - Date.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    init?.signal?.throwIfAborted();
    const over = AbortSignal.timeout(longestMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, over]) : over;
    const response = await ask(input, { ...init, redirect: 'manual', signal });
    if (asksForPause.has(response.status)) notBefore = Date.now() + pauseMsOf(response.headers.get('Retry-After'));
    return response.body === null ? response : new Response(await readWhole(response.body, most), response);
  };
}

/** Null where it is larger than `most` bytes, in which case the rest is not read, and where it is empty: an answer without content takes no body. */
async function readWhole(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  if (size === 0) return null;
  const whole = new Uint8Array(size);
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}

/** @param retryAfter Seconds, or a date of HTTP; 0 for what is neither. */
function pauseMsOf(retryAfter: string | null): number {
  const ms = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : Date.parse(retryAfter ?? '') - Date.now();
  return Math.min(longestPauseMs, Math.max(0, ms || 0));
}
