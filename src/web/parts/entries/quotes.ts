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

/** What one source quotes. */
export interface Quotes {
  readonly source: NonNullable<SaidClaim['source']>;
  /** One claim a statement and place; a statement about several facts is several claims. */
  readonly claims: readonly SaidClaim[];
}

/** Claims by source, sources and claims in the order in which they come first. */
export function quotesOf(claims: readonly SaidClaim[]): readonly Quotes[] {
  const sources = new Map(claims.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])));
  return [...sources.values()].map((source) => ({
    source,
    claims: firsts(claims.filter((claim) => claim.source?.id === source.id)),
  }));
}

function firsts(claims: readonly SaidClaim[]): readonly SaidClaim[] {
  const keyOf = ({ statement, line, part }: SaidClaim) => JSON.stringify([statement, line, part]);
  const keys = claims.map(keyOf);
  return claims.filter((claim, index) => keys.indexOf(keyOf(claim)) === index);
}
