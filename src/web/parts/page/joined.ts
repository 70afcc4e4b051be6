interface Connection<Edge> {
  readonly totalCount: number;
  readonly edges: readonly Edge[];
}

/** Two connections as one list: the edges of the one before those of the other. */
export function joined<One, Other>(one: Connection<One>, other: Connection<Other>): Connection<One | Other> {
  return { totalCount: one.totalCount + other.totalCount, edges: [...one.edges, ...other.edges] };
}
