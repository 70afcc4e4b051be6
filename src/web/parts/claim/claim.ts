import type { Certainty, ClaimStanding, ConcernRole, SourcePart, Stance } from '../../api/generated/enums';
import type { NamedEntity } from '../entity/types';

/** A source as it is cited. What is not known of it comes with the reason, in English. */
export interface CitedSource {
  readonly id: string;
  /** Ours, in English. */
  readonly name: string;
  /** BCP 47, of the title. */
  readonly language: string | null;
  /** As printed. */
  readonly title: string | null;
  readonly titleUnknownBecause: string | null;
  readonly published: string | null;
  readonly publishedUnknownBecause: string | null;
  readonly publisher: NamedEntity | null;
  readonly publisherUnknownBecause: string | null;
  readonly address: string | null;
  readonly addressUnknownBecause: string | null;
}

/** A line of a source's text with those beside it. */
export interface HeldPassage {
  /** The number of the line that is meant; one of them. */
  readonly marked: number;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** Where in its source a statement stands. */
export interface Place {
  /** The 1-based non-empty line below the title. */
  readonly line: number | null;
  readonly part: SourcePart | null;
  /** What stands there; null where the server does not have the text. */
  readonly passage: HeldPassage | null;
}

/** A claim that says otherwise than another. */
export interface OpposingClaim extends Place {
  readonly id: string;
  readonly value: string | null;
  readonly statement: string;
  readonly certainty: Certainty;
  readonly source: CitedSource | null;
}

/** What a claim is about. */
export interface Subject {
  /** The id of a node or a relationship. */
  readonly subject: string;
  /** Its type, such as `City`, `Name` or `PARTY_TO`. */
  readonly subjectType: string;
  /** Null: that it exists or holds. */
  readonly property: string | null;
  readonly value: string | null;
  /** The node, or the ends of the relationship. */
  readonly concerns: {
    readonly edges: readonly { readonly role: ConcernRole | null; readonly node: NamedEntity }[];
  };
}

/** One statement about one thing. */
export interface SaidClaim extends Subject, Place {
  readonly id: string;
  /** In our words, in English. */
  readonly statement: string;
  readonly stance: Stance;
  readonly standing: ClaimStanding | null;
  readonly certainty: Certainty;
  /** The date for which it says so. */
  readonly asOf: string | null;
  readonly note: string | null;
  /** When it was written down. */
  readonly recorded: string;
  readonly saidBy: { readonly nodes: readonly NamedEntity[] };
  readonly contradictedBy: readonly OpposingClaim[];
}

/** One with its source. */
export interface CitedClaim extends SaidClaim {
  readonly source: CitedSource | null;
}
