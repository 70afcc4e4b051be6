import { useSyncExternalStore } from 'react';
import { keep, kept, listenToKept } from '../../parts/kept/kept';

const storageKey = 'citygraph.slashKey';

/** Whether the key `/` opens the search: readers who speak to their computer turn it off (WCAG 2.1.4). */
export function isSlashKeyOn(): boolean {
  return kept(storageKey) !== 'off';
}

export function turnSlashKey(isOn: boolean): void {
  keep(storageKey, isOn ? null : 'off');
}

export function useSlashKeySetting(): boolean {
  return useSyncExternalStore(listen, isSlashKeyOn);
}

function listen(listener: () => void) {
  return listenToKept(storageKey, listener);
}
