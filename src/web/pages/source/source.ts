import type { SourcePageQuery } from '../../api/generated/SourcePage';
import type { CitedSource } from '../../parts/claim/claim';

export type ReadSource = NonNullable<SourcePageQuery['source']>;

/** A source as it is named in passing. */
export type OtherSource = Pick<CitedSource, 'id' | 'name' | 'title' | 'language'>;

/** The sources that say otherwise than this one somewhere, itself among them where it contradicts itself. */
export function contradictorsOf({ contradicted }: ReadSource): readonly OtherSource[] {
  const sources = contradicted.nodes
    .flatMap(({ contradictedBy }) => contradictedBy)
    .flatMap(({ source }) => (source ? [[source.id, source] as const] : []));
  return [...new Map(sources).values()];
}

interface Speaking {
  readonly nodes: readonly {
    readonly concerns: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
  }[];
}

export interface Spoken {
  readonly id: string;
  readonly name: string;
  readonly claims: number;
}

/** Of whom a source speaks, the most spoken of first. */
export function spokenOf({ whole }: { readonly whole: Speaking }): readonly Spoken[] {
  const spoken = new Map<string, Spoken>();
  for (const { id, name } of whole.nodes.flatMap(({ concerns }) => concerns.nodes)) {
    spoken.set(id, { id, name, claims: (spoken.get(id)?.claims ?? 0) + 1 });
  }
  return [...spoken.values()].sort((one, other) => other.claims - one.claims || one.name.localeCompare(other.name));
}
