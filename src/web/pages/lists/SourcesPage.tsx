import { SourceListDocument } from '../../api/generated/SourceList';
import { useQuestion } from '../../api/useQuestion';
import { Answered } from '../../parts/states/Answered';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { FoundList } from './FoundList';
import { ListFrame } from './ListFrame';
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
        {({ sources }) => (
          <FoundList
            found={text('sourcesFound', { count: sources.totalCount })}
            list={sources}
            paging={{ pages: choice.sourcePages, after: choice.sourceAfter }}
            onPaging={({ pages, after }) => change({ sourcePages: pages, sourceAfter: after })}
          >
            {(source) => <SourceEntry source={source} />}
          </FoundList>
        )}
      </Answered>
    </ListFrame>
  );
}
