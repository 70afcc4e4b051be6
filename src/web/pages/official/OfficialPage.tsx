import { OfficialPageDocument } from '../../api/generated/OfficialPage';
import { useQuestion } from '../../api/useQuestion';
import { Fact, Facts } from '../../parts/page/Facts';
import { Page } from '../../parts/page/Page';
import { PageFrame } from '../../parts/page/PageFrame';
import { pageLists, useListLengths } from '../../parts/page/wholeLists';
import { timeVariables } from '../../selection/Selection';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { OfficialLists } from './OfficialLists';

const lists = pageLists('signed', 'hosted', 'tookPartIn', 'said');

/** An official: the offices, what was signed and in whose name, events, and what sources quote. */
export default function OfficialPage({ id }: { readonly id: string }) {
  const text = useText('officialPage');
  const lengths = useListLengths(lists);
  const [selection] = useSelection();
  const variables = {
    id,
    ...lengths,
    ...timeVariables(selection),
  };
  const question = useQuestion(OfficialPageDocument, variables, { keep: true });
  return (
    <Page id={id} question={question} node={({ official }) => official}>
      {(official, { merged }) => (
        <PageFrame entity={official} merged={merged.nodes} asked={{ document: OfficialPageDocument, variables }}>
          {official.honorific !== null && (
            <Facts of={official.id} claims={official.evidence.nodes}>
              <Fact label={text('honorific')} property="honorific">
                <bdi lang="">{official.honorific}</bdi>
              </Fact>
            </Facts>
          )}
          <OfficialLists official={official} />
        </PageFrame>
      )}
    </Page>
  );
}
