import { useCallback } from 'react';
import { type Selection, selectionCodec } from './Selection';
import { withQuery } from './useAddress';
import { useSelection } from './useSelection';

/** Gives the address of the answer to the present question with some of it changed: the same city in another sector, another city. */
export function useQuestionAddress() {
  const [selection] = useSelection();
  return useCallback(
    (part: Partial<Selection>) => withQuery('/', selectionCodec.write({ ...selection, ...part })),
    [selection],
  );
}
