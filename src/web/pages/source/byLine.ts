import type { SaidClaim } from '../../parts/claim/claim';

/** What stands on one line of a source. */
export interface Line {
  /** 0 for the headline; null where the source has no lines. */
  readonly line: number | null;
  readonly claims: readonly SaidClaim[];
}

/** Claims in the order of their source, line by line. */
export function byLine(claims: readonly SaidClaim[]): readonly Line[] {
  const lines: { readonly line: number | null; readonly claims: SaidClaim[] }[] = [];
  for (const claim of claims) {
    const last = lines.at(-1);
    if (last && last.line === claim.line) last.claims.push(claim);
    else lines.push({ line: claim.line, claims: [claim] });
  }
  return lines;
}
