import { codec } from './codec';
import { type Field, optionalText } from './fields';

/** Of what the evidence is shown. */
export type EvidenceOf =
  /** Of a node or relationship, or of one of its properties. */
  | { readonly subject: string; readonly property?: string }
  /** All that mentions an entity: what is said of it and of its relationships. */
  | { readonly mentions: string }
  /** Of the tie between two places. */
  | { readonly tie: readonly [one: string, other: string] };

export interface ShownEvidence {
  /** The id of a node or relationship. */
  readonly evidence: string | null;
  /** Of its properties only this one. */
  readonly property: string | null;
  /** The id of an entity. */
  readonly mentions: string | null;
  /** The ids of two places; nothing is tied to itself. */
  readonly tie: readonly [string, string] | null;
}

const pairOf = (given: string): readonly [string, string] | null => {
  const [one, other, ...more] = given.split(',');
  return one && other && one !== other && more.length === 0 ? [one, other] : null;
};

const pair: Field<readonly [string, string] | null> = {
  read: (given) => pairOf(given ?? ''),
  understands: (given) => pairOf(given) !== null,
  write: (value) => value?.join(',') ?? null,
};

const nothing: ShownEvidence = { evidence: null, property: null, mentions: null, tie: null };

export function toAddress(of: EvidenceOf | null): ShownEvidence {
  if (of === null) return nothing;
  if ('tie' in of) return { ...nothing, tie: of.tie };
  if ('mentions' in of) return { ...nothing, mentions: of.mentions };
  return { ...nothing, evidence: of.subject, property: of.property ?? null };
}

export function fromAddress({ evidence, property, mentions, tie }: ShownEvidence): EvidenceOf | null {
  if (tie !== null) return { tie };
  if (mentions !== null) return { mentions };
  if (evidence === null) return null;
  return property === null ? { subject: evidence } : { subject: evidence, property };
}

/** One evidence is shown at a time: of several in an address one counts, and a property only of a subject. */
export const evidenceCodec = codec<ShownEvidence>(
  { evidence: optionalText, property: optionalText, mentions: optionalText, tie: pair },
  (read) => toAddress(fromAddress(read)),
);
