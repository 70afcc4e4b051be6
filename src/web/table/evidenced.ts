import type { Certainty } from '../api/generated/enums';
import { distinct, type NamedSource } from './Row';
import { certainty, sources } from './values';

interface Claimed {
  readonly source: NamedSource | null;
}

/** What is said of a node, as operations ask for it. */
interface Evidenced {
  readonly id: string;
  readonly name: string;
  readonly evidenceSummary: {
    readonly sources: number;
    readonly independentSources: number;
    readonly certainty: Certainty | null;
    readonly isContradicted: boolean;
  };
  readonly evidence: { readonly nodes: readonly Claimed[] };
}

export function sourcesOf(claims: readonly Claimed[]): readonly NamedSource[] {
  return distinct(claims.flatMap(({ source }) => (source ? [source] : [])));
}

/** What a row of a node tells of its evidence. */
export function evidenceOf({ id, name, evidenceSummary, evidence }: Evidenced) {
  return {
    id,
    name,
    evidence: { subject: id },
    independentSources: evidenceSummary.independentSources,
    sources: sourcesOf(evidence.nodes),
  };
}

/** Its cells. */
export function evidenceValues({ evidenceSummary: said }: Evidenced) {
  return {
    certainty: certainty(said.certainty),
    sources: sources(said.sources, said.independentSources, said.isContradicted),
  };
}
