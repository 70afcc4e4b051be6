import { type AgreementStage, Certainty } from '../api/generated/enums';
import type { GraphNeighbourhoodQuery } from '../api/generated/GraphNeighbourhood';
import type { EntityType } from '../parts/entity/types';

/** What is known of a part of the graph, before anybody chose what of it is drawn. */
export interface Network {
  /** The middle first, then by distance and rank. */
  readonly nodes: readonly GraphNode[];
  /** At most one between two nodes, and none from a node to itself. */
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** Relationships from the nearest node of the middle. */
  readonly distance: number;
  /** Nodes that it is joined to in the whole graph, as far as the chosen types show them. */
  readonly degree: number;
  /** How many of these were not given. */
  readonly hidden: number;
  readonly country: { readonly id: string; readonly name: string; readonly code: string } | null;
  readonly stage: AgreementStage | null;
  readonly date: string | null;
  /** The ids of its sectors as far as a source states them; null for what has none, such as a city. */
  readonly sectors: ReadonlySet<string> | null;
}

export interface Relation {
  readonly id: string;
  /** For example `PARTY_TO`. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** The surest of its claims; null without claims. */
  readonly certainty: Certainty | null;
  /** How many independent sources tell of it. */
  readonly sources: number;
}

/** All relationships between two nodes, in one line. */
export interface GraphEdge {
  /** That of its first relationship. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly relations: readonly [Relation, ...Relation[]];
  /** The surest of its relationships. */
  readonly certainty: Certainty | null;
  /** Those of the relationship of which most tell. */
  readonly sources: number;
}

type Neighbourhood = GraphNeighbourhoodQuery['neighbourhood'];
type Entity = Neighbourhood['nodes'][number]['node'];

/** @param nameOf What the reader calls an entity. */
export function networkOf({ nodes, edges }: Neighbourhood, nameOf: (entity: Entity) => string): Network {
  const between = new Map<string, [Relation, ...Relation[]]>();
  for (const { id, type, from, to, evidence, independentSources } of edges) {
    if (from.id === to.id) continue;
    const certainty = surest(evidence.map((claim) => claim.certainty));
    const relation: Relation = { id, type, from: from.id, to: to.id, certainty, sources: independentSources };
    const pair = [from.id, to.id].sort().join(' ');
    const others = between.get(pair);
    if (others === undefined) between.set(pair, [relation]);
    else others.push(relation);
  }
  return {
    nodes: nodes.map(({ node, distance, degree, hidden }) => ({
      id: node.id,
      name: nameOf(node),
      type: node.__typename,
      distance,
      degree,
      hidden,
      country: node.__typename === 'City' ? node.country : null,
      stage: node.__typename === 'Agreement' ? node.stage : null,
      date: dateOf(node),
      sectors: sectorsOf(node),
    })),
    edges: [...between.values()].map((relations) => ({
      id: relations[0].id,
      from: relations[0].from,
      to: relations[0].to,
      relations,
      certainty: surest(relations.map(({ certainty }) => certainty)),
      sources: Math.max(...relations.map(({ sources }) => sources)),
    })),
  };
}

/** The first of these in the order of certainties, which begins with the surest; null where there is none. */
export function surest(certainties: readonly (Certainty | null)[]): Certainty | null {
  return Certainty.find((certainty) => certainties.includes(certainty)) ?? null;
}

function dateOf(node: Entity): string | null {
  switch (node.__typename) {
    case 'Agreement':
      return node.stageDate;
    case 'Instrument':
    case 'Event':
      return node.date;
    default:
      return null;
  }
}

function sectorsOf(node: Entity): ReadonlySet<string> | null {
  switch (node.__typename) {
    case 'Agreement': {
      const ofPapers = node.papers.nodes.flatMap(({ sectors }) => sectors.nodes);
      return idsOf([...node.covers.nodes, ...ofPapers]);
    }
    case 'Instrument':
      return idsOf(node.covers.nodes);
    case 'Event':
    case 'Organisation':
    case 'Activity':
      return idsOf(node.isIn.nodes);
    default:
      return null;
  }
}

function idsOf(nodes: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(nodes.map(({ id }) => id));
}
