import { codec } from './codec';
import { type Field, optionalText } from './fields';

/** Of what the evidence is shown: of a node or relationship, or one of its properties; or of the tie between two cities. */
export type EvidenceOf =
  | { readonly subject: string; readonly property?: string }
  | { readonly tie: readonly [one: string, other: string] };

export interface ShownEvidence {
  /** The id of a node or relationship. */
  readonly evidence: string | null;
  /** Of its properties only this one. */
  readonly property: string | null;
  /** The ids of two cities. */
  readonly tie: readonly [string, string] | null;
}

const pair: Field<readonly [string, string] | null> = {
  read: (given) => {
    const [one, other, ...more] = given?.split(',') ?? [];
    return one && other && more.length === 0 ? [one, other] : null;
  },
  write: (value) => value?.join(',') ?? null,
};

export const evidenceCodec = codec<ShownEvidence>({ evidence: optionalText, property: optionalText, tie: pair });

export function toAddress(of: EvidenceOf | null): ShownEvidence {
  if (of === null) return { evidence: null, property: null, tie: null };
  if ('tie' in of) return { evidence: null, property: null, tie: of.tie };
  return { evidence: of.subject, property: of.property ?? null, tie: null };
}

export function fromAddress({ evidence, property, tie }: ShownEvidence): EvidenceOf | null {
  if (tie !== null) return { tie };
  if (evidence === null) return null;
  return property === null ? { subject: evidence } : { subject: evidence, property };
}
