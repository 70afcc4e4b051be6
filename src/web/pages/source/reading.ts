import { Certainty } from '../../api/generated/enums';
import type { SourcePageQueryVariables } from '../../api/generated/SourcePage';
import { codec } from '../../selection/codec';
import { oneOf, optionalText } from '../../selection/fields';
import { type Selection, timeVariables } from '../../selection/Selection';

/** What of a source is read, and from where on. */
export interface Reading {
  /** Only claims as sure as this. */
  readonly sourceCertainty: Certainty | null;
  /** Only claims about the entity of this id. */
  readonly sourceAbout: string | null;
  /** The cursor of the page before; null for the first page. */
  readonly sourceAfter: string | null;
}

export const readingCodec = codec<Reading>({
  sourceCertainty: oneOf(Certainty, null),
  sourceAbout: optionalText,
  sourceAfter: optionalText,
});

export function readingVariables(id: string, reading: Reading, selection: Selection): SourcePageQueryVariables {
  const { sourceCertainty, sourceAbout, sourceAfter } = reading;
  return {
    id,
    certainty: sourceCertainty === null ? null : { eq: sourceCertainty },
    about: sourceAbout === null ? null : { eq: sourceAbout },
    after: sourceAfter,
    ...timeVariables(selection),
  };
}
