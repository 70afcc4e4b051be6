/** The server gives up on a question long before. */
export const longestMs = 120_000;

/** No longer pause is kept: what asks for more is asked again in between. */
const longestPauseMs = 60_000;

const asksForPause = new Set([429, 503]);

/**
 * `fetch` that waits for an answer no longer than two minutes, and after an answer that asks for a pause (`Retry-After`) asks nothing more until that
 * is over, but for a minute at most.
 */
export function patientFetch(ask: typeof fetch = fetch): typeof fetch {
  let notBefore = 0;
  return async (input, init) => {
    const pause = notBefore - Date.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    init?.signal?.throwIfAborted();
    const over = AbortSignal.timeout(longestMs);
    const response = await ask(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, over]) : over });
    if (asksForPause.has(response.status)) notBefore = Date.now() + pauseMsOf(response.headers.get('Retry-After'));
    return response;
  };
}

/** @param retryAfter Seconds, or a date of HTTP; 0 for what is neither. */
function pauseMsOf(retryAfter: string | null): number {
  const ms = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : Date.parse(retryAfter ?? '') - Date.now();
  return Math.min(longestPauseMs, Math.max(0, ms || 0));
}
