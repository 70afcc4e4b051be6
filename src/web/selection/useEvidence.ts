import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type EvidenceOf, evidenceCodec, fromAddress, toAddress } from './evidence';
import { useAddress, withQuery } from './useAddress';

/** Whose evidence is open, by the address; ways to open another and to close it. */
export function useEvidence() {
  const [shown, change] = useAddress(evidenceCodec);
  const [path] = useLocation();
  const search = useSearch();
  const open = useCallback((of: EvidenceOf) => change(toAddress(of)), [change]);
  const close = useCallback(() => change(toAddress(null)), [change]);
  /** The address of this view with other evidence open. */
  const addressOf = useCallback(
    (of: EvidenceOf) => withQuery(path, evidenceCodec.write(toAddress(of), search)),
    [path, search],
  );
  return { evidence: fromAddress(shown), open, close, addressOf };
}
