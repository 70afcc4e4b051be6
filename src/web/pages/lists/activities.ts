import type { ActivityListQueryVariables } from '../../api/generated/ActivityList';
import { ActivityKind, ActivityStatus } from '../../api/generated/enums';
import { codec } from '../../selection/codec';
import { oneOf, optionalText } from '../../selection/fields';
import { named } from './named';
import { afterField, firstOf, pagesField } from './paging';

/** Which activities are listed, by name. */
export interface ActivityChoice {
  /** A part of a name in any language. */
  readonly activityText: string | null;
  readonly activityKind: ActivityKind | null;
  readonly activityStatus: ActivityStatus | null;
  readonly activityPages: number;
  readonly activityAfter: string | null;
}

export const activityCodec = codec<ActivityChoice>({
  activityText: optionalText,
  activityKind: oneOf(ActivityKind, null),
  activityStatus: oneOf(ActivityStatus, null),
  activityPages: pagesField,
  activityAfter: afterField,
});

export function activityVariables(choice: ActivityChoice) {
  const { activityKind: kind, activityStatus: status, activityAfter: after } = choice;
  return {
    where: {
      ...named(choice.activityText),
      ...(kind !== null && { kind: { eq: kind } }),
      ...(status !== null && { status: { eq: status } }),
    },
    order: [{ name: 'ASC' }],
    first: firstOf({ pages: choice.activityPages, after }),
    after,
  } satisfies ActivityListQueryVariables;
}
