import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connection } from '../../api/connection';
import { reloadOnceThere } from './part';

const reload = vi.fn();
const asked = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { location: { reload } });
  vi.stubGlobal('fetch', asked);
});

afterEach(() => {
  connection.report('there');
  vi.unstubAllGlobals();
  vi.useRealTimers();
  reload.mockReset();
  asked.mockReset();
});

const noScript = new TypeError('Failed to fetch dynamically imported module');

it('loads the page again at once where questions are sent on to another address, to which the page will be sent as well', async () => {
  asked.mockImplementation(async (_, init) => {
    // Another host, which does not let pages of this one read what it answers.
    if (init?.redirect !== 'manual') throw new TypeError('Failed to fetch');
    return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
  });
  void reloadOnceThere(noScript);
  await vi.advanceTimersByTimeAsync(1000);
  expect(connection.standing).toBe('there');
  expect(reload).toHaveBeenCalledTimes(1);
});

it('says that the server is away while it is, and loads the page again once it is there', async () => {
  asked.mockRejectedValue(new TypeError('Failed to fetch'));
  void reloadOnceThere(noScript);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(connection.standing).toBe('away');
  expect(reload).not.toHaveBeenCalled();
  asked.mockResolvedValue(new Response());
  await vi.advanceTimersByTimeAsync(2000);
  expect(reload).toHaveBeenCalledTimes(1);
});
