import { useCallback } from 'react';
import { useMessages } from 'use-intl';

/** A sector by itself ("culture"), or as the question has it: "which cities share cultural ties". */
export type SectorForm = 'sectorNames' | 'sectorAdjectives';

/** Names sectors in the reader's language: those that the texts know by their ids, others as the graph does. */
export function useSectorName(form: SectorForm = 'sectorNames') {
  const names: Readonly<Record<string, string>> = useMessages()[form];
  return useCallback(
    ({ id, name }: { readonly id: string; readonly name: string }): string =>
      Object.hasOwn(names, id) ? (names[id] ?? name) : name,
    [names],
  );
}
