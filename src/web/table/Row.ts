import type { EvidenceOf } from '../selection/evidence';
import type { ColumnId } from './columns';
import type { Value } from './values';

/** One row of a table. */
export interface Row {
  /** Unique in its table. */
  readonly id: string;
  /** What it stands for. */
  readonly name: string;
  readonly evidence: EvidenceOf;
  /** What is missing is null, or not there. */
  readonly values: Readonly<Partial<Record<ColumnId, Value | null>>>;
  /** Of the sources that speak for it, how many are independent of one another. */
  readonly independentSources: number;
  /** Of those that state a sector that fits; not given where rows have none of their own. */
  readonly sourcesOfSector?: number | null;
  /** Those that are named by the claims at hand. */
  readonly sources: readonly NamedSource[];
}

export interface NamedSource {
  readonly id: string;
  readonly name: string;
}

/** Each once, in the order in which they come first. */
export function distinct<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  const byId = new Map<string, T>();
  for (const each of all) if (!byId.has(each.id)) byId.set(each.id, each);
  return [...byId.values()];
}
