import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { connection } from '../../api/connection';

const pauseMs = 2000;

/**
 * A part of the page that is loaded when it is first drawn; draw it in a `Suspense`. Where its script does not come because the server is away, that
 * is said, and once the server is back the page is loaded again: what it shows is in its address, and browsers may keep in mind that there was no script.
 */
export function part<Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => load().catch(reloadOnceThere));
}

/** Loads the page again once the server is there; fails where that did not help before. */
export async function reloadOnceThere(reason: unknown): Promise<never> {
  if (await answers('/health/live')) {
    // The server has other pages than these by now, or the part is broken for good.
    if (wasReloaded()) throw reason;
  } else {
    connection.report('away');
    do await new Promise((resolve) => setTimeout(resolve, pauseMs));
    while (!(await answers('/health/ready')));
  }
  window.location.reload();
  return new Promise(() => undefined);
}

/** Whether something is there. What sends on to another address, as to sign in, is: it will send the page there too. */
async function answers(address: string): Promise<boolean> {
  try {
    const { ok, type } = await fetch(address, { redirect: 'manual' });
    return ok || type === 'opaqueredirect';
  } catch {
    return false;
  }
}

function wasReloaded(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === 'reload');
}
