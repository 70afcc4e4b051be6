import type { CitedSource } from './claim';

export interface OfSource<C> {
  /** Null for claims whose source is not known. */
  readonly source: CitedSource | null;
  readonly claims: readonly C[];
}

/** Claims, those of one source together; sources and claims in the order in which they come first. */
export function bySource<C extends { readonly source: CitedSource | null }>(
  claims: readonly C[],
): readonly OfSource<C>[] {
  const groups = new Map<string | null, { readonly source: CitedSource | null; readonly claims: C[] }>();
  for (const claim of claims) {
    const { source } = claim;
    const group = groups.get(source?.id ?? null);
    if (group) group.claims.push(claim);
    else groups.set(source?.id ?? null, { source, claims: [claim] });
  }
  return [...groups.values()];
}
