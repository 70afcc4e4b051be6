import type { Fit } from './ties';
import type { NamedEntity } from './values';

/** Something that stands behind ties, once, with the cities that these ties are with and how the first of them fits. */
export interface Gathered<Node> {
  readonly node: Node;
  readonly cities: readonly NamedEntity[];
  readonly fit: Fit;
}

/** Gathers nodes by their ids, in the order in which they come first. */
export function gathered<Node extends { readonly id: string }>(
  found: readonly {
    readonly node: Node;
    readonly city: { readonly id: string; readonly name: string } | null;
    readonly fit: Fit;
  }[],
): readonly Gathered<Node>[] {
  const byId = new Map<string, { node: Node; cities: Map<string, NamedEntity>; fit: Fit }>();
  for (const { node, city, fit } of found) {
    const one = byId.get(node.id) ?? { node, cities: new Map(), fit };
    if (city) one.cities.set(city.id, { __typename: 'City', ...city });
    byId.set(node.id, one);
  }
  return [...byId.values()].map(({ node, cities, fit }) => ({ node, cities: [...cities.values()], fit }));
}
