import { useSyncExternalStore } from 'react';

const storageKey = 'citygraph.slashKey';
const listeners = new Set<() => void>();

/** Whether the key `/` opens the search: readers who speak to their computer turn it off (WCAG 2.1.4). */
export function isSlashKeyOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

export function turnSlashKey(isOn: boolean): void {
  if (isOn) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, 'off');
  for (const listener of listeners) listener();
}

export function useSlashKeySetting(): boolean {
  return useSyncExternalStore(listen, isSlashKeyOn);
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
