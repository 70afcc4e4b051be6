import { AgreementStage, Certainty, type TieKind } from '../api/generated/enums';
import type { EntityType } from '../parts/entity/types';
import type { GraphEdge, GraphNode, Network } from './network';

export interface Wanted {
  /** The ids of what stays whatever else is wanted. */
  readonly middle: readonly string[];
  /** The ids of what somebody hid. */
  readonly hide: readonly string[];
  /** Only what is in one of these sectors, or in none that a source states; null: all. */
  readonly sectors: ReadonlySet<string> | null;
  /** Of what ties cities only these; none: all. */
  readonly kinds: readonly TieKind[];
  /** Only agreements that got at least so far; null: all. */
  readonly stage: AgreementStage | null;
  /** Only relationships at least as sure; null: all. */
  readonly certainty: Certainty | null;
  /** Only relationships of which at least so many independent sources tell; 1: all. */
  readonly sources: number;
}

/** What is wanted of a network, and how much was left out, each for the first reason that holds. */
export interface Filtered extends Network {
  readonly leftOut: Readonly<Record<Reason, number>>;
}

/** `certainty` and `sources` count lines, the others nodes; `alone`: nothing that is left joins it to the middle. */
export const reasons = ['hide', 'kinds', 'sectors', 'stage', 'certainty', 'sources', 'alone'] as const;
export type Reason = (typeof reasons)[number];

export function filtered(network: Network, wanted: Wanted): Filtered {
  const leftOut: Record<Reason, number> = {
    hide: 0,
    kinds: 0,
    sectors: 0,
    stage: 0,
    certainty: 0,
    sources: 0,
    alone: 0,
  };
  const middle = new Set(wanted.middle);
  const left = network.nodes.filter((node) => {
    const reason = middle.has(node.id) ? null : unwantedFor(node, wanted);
    if (reason !== null) leftOut[reason]++;
    return reason === null;
  });
  const ids = new Set(left.map(({ id }) => id));
  const edges = network.edges.filter((edge) => {
    if (!ids.has(edge.from) || !ids.has(edge.to)) return false;
    const reason = !isSure(edge, wanted.certainty)
      ? 'certainty'
      : wanted.sources > 1 && edge.sources < wanted.sources
        ? 'sources'
        : null;
    if (reason !== null) leftOut[reason]++;
    return reason === null;
  });
  const reached = reachable(middle, edges);
  const nodes = left.filter(({ id }) => reached.has(id));
  leftOut.alone = left.length - nodes.length;
  return { nodes, edges: edges.filter(({ from }) => reached.has(from)), leftOut };
}

/** As what each type ties cities. */
const kindOf: Partial<Record<EntityType, TieKind>> = {
  Agreement: 'AGREEMENT',
  Instrument: 'AGREEMENT',
  Organisation: 'MEMBERSHIP',
  Event: 'EVENT',
};

function unwantedFor(node: GraphNode, { hide, kinds, sectors, stage }: Wanted): Reason | null {
  if (hide.includes(node.id)) return 'hide';
  const kind = kindOf[node.type];
  if (kinds.length > 0 && kind !== undefined && !kinds.includes(kind)) return 'kinds';
  if (
    sectors !== null &&
    node.sectors !== null &&
    node.sectors.size > 0 &&
    ![...node.sectors].some((id) => sectors.has(id))
  )
    return 'sectors';
  if (stage !== null && node.type === 'Agreement' && rank(node.stage) < rank(stage)) return 'stage';
  return null;
}

function rank(stage: AgreementStage | null): number {
  return stage === null ? -1 : AgreementStage.indexOf(stage);
}

function isSure({ certainty }: GraphEdge, least: Certainty | null): boolean {
  if (least === null) return true;
  return certainty !== null && Certainty.indexOf(certainty) <= Certainty.indexOf(least);
}

function reachable(middle: ReadonlySet<string>, edges: readonly GraphEdge[]): ReadonlySet<string> {
  const beside = new Map<string, string[]>();
  const join = (one: string, other: string) => {
    const others = beside.get(one);
    if (others === undefined) beside.set(one, [other]);
    else others.push(other);
  };
  for (const { from, to } of edges) {
    join(from, to);
    join(to, from);
  }
  const reached = new Set(middle);
  // A set gives what is added to it while it is walked over.
  for (const id of reached) for (const other of beside.get(id) ?? []) reached.add(other);
  return reached;
}
