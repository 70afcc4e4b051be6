import { looks } from '../parts/entity/types';
import { communities } from './measures';
import type { GraphNode, Network } from './network';
import type { Colour } from './view';

/** What a colour tells. */
export interface ColourGroup {
  /** The id of a country, or the number of a community or a distance. */
  readonly key: string;
  readonly country: GraphNode['country'];
  /** A custom property of CSS. */
  readonly tone: string;
}

export interface Colouring {
  readonly toneOf: (node: GraphNode) => string;
  /** The groups that have a colour of their own, communities and distances by number, the largest country first; none where colours tell types. */
  readonly groups: readonly ColourGroup[];
  /** The group of a node; null where it has none, or one without a colour of its own. */
  readonly groupOf: (node: GraphNode) => ColourGroup | null;
}

const toneCount = 8;
const restTone = '--tone-rest';

/** More groups than can be told apart share the colour of the rest. */
export function colouringOf(network: Network, by: Colour): Colouring {
  if (by === 'type') return { toneOf: ({ type }) => looks[type].colour, groups: [], groupOf: () => null };
  const keyed = keysOf(network, by);
  const counts = new Map<string, number>();
  for (const key of keyed.values()) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  const order = [...counts.keys()];
  if (by !== 'distance') order.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  const countries = new Map(network.nodes.map(({ country }) => [country?.id, country]));
  const largest = order.slice(0, toneCount);
  if (by === 'community') largest.sort((one, other) => Number(one) - Number(other));
  const groups = largest.map((key, index) => ({
    key,
    country: by === 'country' ? (countries.get(key) ?? null) : null,
    tone: `--tone-${index + 1}`,
  }));
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const groupOf = ({ id }: GraphNode) => byKey.get(keyed.get(id) ?? '') ?? null;
  return { groups, groupOf, toneOf: (node) => groupOf(node)?.tone ?? restTone };
}

function keysOf(network: Network, by: Exclude<Colour, 'type'>): ReadonlyMap<string, string | null> {
  if (by === 'community') return new Map([...communities(network)].map(([id, number]) => [id, String(number)]));
  return new Map(
    network.nodes.map(({ id, country, distance }) => [id, by === 'country' ? (country?.id ?? null) : String(distance)]),
  );
}
