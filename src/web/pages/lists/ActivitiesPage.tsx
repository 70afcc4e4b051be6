import { useCallback } from 'react';
import { ActivityListDocument } from '../../api/generated/ActivityList';
import { ActivityKind, ActivityStatus } from '../../api/generated/enums';
import { useQuestion } from '../../api/useQuestion';
import { ActivityEntry } from '../../parts/entries/ActivityEntry';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { activityCodec, activityVariables } from './activities';
import { FoundList } from './FoundList';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { TextFilter } from './TextFilter';
import { WordChoice } from './WordChoice';

/** What is planned, hoped for or done, by kind and status. */
export default function ActivitiesPage() {
  const text = useText('lists');
  const kinds = useText('activityKinds');
  const statuses = useText('activityStatuses');
  const [selection] = useSelection();
  const [choice, change] = useAddress(activityCodec);
  const question = useQuestion(
    ActivityListDocument,
    { ...activityVariables(choice), ...timeVariables(selection) },
    { keep: true },
  );
  const counts = question.state === 'answered' ? question.data.all : null;
  const type = useCallback(
    (typed: string) =>
      change({ activityText: typed === '' ? null : typed, activityPages: 1, activityAfter: null }, { replace: true }),
    [change],
  );
  const choose = (part: Partial<typeof choice>) => change({ ...part, activityPages: 1, activityAfter: null });
  return (
    <ListFrame>
      <search className={styles.filters} aria-label={text('filters')}>
        <TextFilter label={text('nameContains')} value={choice.activityText ?? ''} onType={type} />
        <WordChoice
          label={text('kind')}
          any={text('anyKind')}
          value={choice.activityKind}
          words={ActivityKind}
          nameOf={(kind) => kinds(kind)}
          counts={counts?.kinds.nodes ?? []}
          onChoose={(chosen) => choose({ activityKind: chosen })}
        />
        <WordChoice
          label={text('status')}
          any={text('anyStatus')}
          value={choice.activityStatus}
          words={ActivityStatus}
          nameOf={(status) => statuses(status)}
          counts={counts?.statuses.nodes ?? []}
          onChoose={(chosen) => choose({ activityStatus: chosen })}
        />
      </search>
      <FoundList
        question={question}
        listOf={({ activities }) => activities}
        found={(count) => text('activitiesFound', { count })}
        paging={{ pages: choice.activityPages, after: choice.activityAfter }}
        onPaging={({ pages, after }) => change({ activityPages: pages, activityAfter: after })}
      >
        {(activity) => <ActivityEntry activity={activity} />}
      </FoundList>
    </ListFrame>
  );
}
