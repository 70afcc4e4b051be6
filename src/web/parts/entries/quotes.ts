import type { SourcePart } from '../../api/generated/enums';

export interface SaidClaim {
  readonly id: string;
  /** The id of what it is about. */
  readonly subject: string;
  /** In English. */
  readonly statement: string;
  readonly line: number | null;
  readonly part: SourcePart | null;
  readonly source: { readonly id: string; readonly name: string; readonly published: string | null } | null;
}

/** Claims that a source makes in one statement, each about another fact. */
export interface Quote extends SaidClaim {
  /** The ids of what it is about, each once. */
  readonly subjects: readonly string[];
}

/** One quote a statement and place in a source, in the order of the claims. */
export function quotesOf(claims: readonly SaidClaim[]): readonly Quote[] {
  const quotes = new Map<string, Quote>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.source?.id, claim.line, claim.part, claim.statement]);
    const quote = quotes.get(key);
    quotes.set(key, { ...claim, ...quote, subjects: [...new Set([...(quote?.subjects ?? []), claim.subject])] });
  }
  return [...quotes.values()];
}
