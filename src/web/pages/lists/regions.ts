import { RegionKind } from '../../api/generated/enums';
import type { RegionListQueryVariables } from '../../api/generated/RegionList';
import { codec } from '../../selection/codec';
import { oneOf, optionalText } from '../../selection/fields';
import { named } from './named';
import { afterField, firstOf, pagesField } from './paging';

/** Which provinces, prefectures and states are listed, by name. */
export interface RegionChoice {
  /** A part of a name in any language. */
  readonly regionText: string | null;
  readonly regionKind: RegionKind | null;
  readonly regionPages: number;
  readonly regionAfter: string | null;
}

export const regionCodec = codec<RegionChoice>({
  regionText: optionalText,
  regionKind: oneOf(RegionKind, null),
  regionPages: pagesField,
  regionAfter: afterField,
});

export function regionVariables(choice: RegionChoice) {
  const { regionKind: kind, regionAfter: after } = choice;
  return {
    where: { ...named(choice.regionText), ...(kind !== null && { kind: { eq: kind } }) },
    order: [{ name: 'ASC' }],
    first: firstOf({ pages: choice.regionPages, after }),
    after,
  } satisfies RegionListQueryVariables;
}
