import { ActivityPageDocument } from '../../api/generated/ActivityPage';
import { useQuestion } from '../../api/useQuestion';
import { SectorLinks } from '../../parts/entries/SectorLinks';
import { Fact, Facts } from '../../parts/page/Facts';
import { Page } from '../../parts/page/Page';
import { PageFrame } from '../../parts/page/PageFrame';
import { timeVariables } from '../../selection/Selection';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { ActivityLists } from './ActivityLists';

/** An activity: how it stands with it, on which condition, who carries it, and which agreement plans it. */
export default function ActivityPage({ id }: { readonly id: string }) {
  const text = useText('activityPage');
  const kinds = useText('activityKinds');
  const statuses = useText('activityStatuses');
  const [selection] = useSelection();
  const variables = { id, ...timeVariables(selection) };
  const question = useQuestion(ActivityPageDocument, variables, { keep: true });
  return (
    <Page id={id} question={question} node={({ activity }) => activity}>
      {(activity, { merged }) => (
        <PageFrame
          entity={activity}
          merged={merged.nodes}
          kind={kinds(activity.kind)}
          asked={{ document: ActivityPageDocument, variables }}
        >
          <Facts of={activity.id} claims={activity.evidence.nodes}>
            <Fact label={text('status')} property="status">
              {statuses(activity.status)}
            </Fact>
            <Fact label={text('condition')} property="condition">
              {activity.condition === null ? null : <bdi lang="en">{activity.condition}</bdi>}
            </Fact>
            <Fact label={text('fields')}>
              {activity.sectors.totalCount > 0 && <SectorLinks sectors={activity.sectors.edges} />}
            </Fact>
          </Facts>
          <ActivityLists activity={activity} />
        </PageFrame>
      )}
    </Page>
  );
}
