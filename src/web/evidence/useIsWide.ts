import { useSyncExternalStore } from 'react';

/** Room for the view and the evidence side by side. */
const wide = '(min-width: 60rem)';

export function useIsWide(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(wide).matches);
}

function listen(listener: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
