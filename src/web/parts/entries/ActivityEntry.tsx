import type { ActivityKind, ActivityStatus } from '../../api/generated/enums';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import { Entry } from './Entry';
import styles from './Entry.module.css';

export interface ActivityLine {
  readonly id: string;
  readonly name: string;
  readonly kind: ActivityKind;
  readonly status: ActivityStatus;
  /** In English. */
  readonly condition: string | null;
}

/** What is planned, hoped for or done, and on which condition. */
export function ActivityEntry({ activity }: { readonly activity: ActivityLine }) {
  const text = useText('entries');
  const kinds = useText('activityKinds');
  const statuses = useText('activityStatuses');
  const { id, name, kind, status, condition } = activity;
  return (
    <Entry
      what={<EntityLink entity={{ __typename: 'Activity', id, name }} marked />}
      more={`${kinds(kind)} · ${statuses(status)}`}
      evidence={{ of: { subject: id }, about: name }}
      below={
        condition !== null && (
          <p className={styles.below}>
            {text.rich('condition', { condition: () => <span lang="en">{condition}</span> })}
          </p>
        )
      }
    />
  );
}
