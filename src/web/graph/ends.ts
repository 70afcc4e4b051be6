interface Joined {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** The numbers of the two ends of each edge, by the order of the nodes. */
export function endsOf({ nodes, edges }: Joined): Uint32Array<ArrayBuffer> {
  const numbers = new Map<string, number>();
  for (const [number, { id }] of nodes.entries()) numbers.set(id, number);
  const ends = new Uint32Array(edges.length * 2);
  for (const [edge, { from, to }] of edges.entries()) {
    ends[2 * edge] = numbers.get(from) ?? 0;
    ends[2 * edge + 1] = numbers.get(to) ?? 0;
  }
  return ends;
}
