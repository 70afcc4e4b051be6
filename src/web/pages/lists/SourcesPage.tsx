import { SourceListDocument } from '../../api/generated/SourceList';
import { useQuestion } from '../../api/useQuestion';
import { Answered } from '../../parts/states/Answered';
import { Empty } from '../../parts/states/Empty';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { Paged } from './Paged';
import { SourceEntry } from './SourceEntry';
import { SourceFilters } from './SourceFilters';
import { sourceCodec, sourceVariables } from './sources';

/** What all facts come from, the newest first unless another order is asked for. */
export default function SourcesPage() {
  const text = useText('lists');
  const [selection] = useSelection();
  const [choice, change] = useAddress(sourceCodec);
  const variables = { ...sourceVariables(choice), ...timeVariables(selection) };
  const question = useQuestion(SourceListDocument, variables, { keep: true });
  return (
    <ListFrame>
      <SourceFilters choice={choice} change={change} />
      <Answered question={question}>
        {({ sources: { totalCount, nodes, pageInfo } }) => (
          <div className={styles.body}>
            <p role="status" className={styles.about}>
              {text('sourcesFound', { count: totalCount })}
            </p>
            {totalCount === 0 && <Empty>{text('foundNone')}</Empty>}
            <Paged
              items={nodes}
              keyOf={({ id }) => id}
              total={totalCount}
              page={pageInfo}
              paging={{ pages: choice.sourcePages, after: choice.sourceAfter }}
              onPaging={({ pages, after }) => change({ sourcePages: pages, sourceAfter: after })}
            >
              {(source) => <SourceEntry source={source} />}
            </Paged>
          </div>
        )}
      </Answered>
    </ListFrame>
  );
}
