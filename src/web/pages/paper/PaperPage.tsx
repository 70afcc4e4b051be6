import { PaperPageDocument } from '../../api/generated/PaperPage';
import { useQuestion } from '../../api/useQuestion';
import { ContradictionSection } from '../../parts/page/ContradictionSection';
import { CoverageSection } from '../../parts/page/CoverageSection';
import { Page } from '../../parts/page/Page';
import { PageFrame } from '../../parts/page/PageFrame';
import { pageLists, useListLengths } from '../../parts/page/wholeLists';
import { timeVariables } from '../../selection/Selection';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { PaperFacts } from './PaperFacts';
import { PaperLists } from './PaperLists';

const lists = pageLists('signatories', 'activities', 'events');

/** One paper of an agreement: how it stands with it, who is party, and who signed it for whom. */
export default function PaperPage({ id }: { readonly id: string }) {
  const kinds = useText('instrumentKinds');
  const lengths = useListLengths(lists);
  const [selection] = useSelection();
  const variables = {
    id,
    ...lengths,
    ...timeVariables(selection),
  };
  const question = useQuestion(PaperPageDocument, variables, { keep: true });
  return (
    <Page id={id} question={question} node={({ instrument }) => instrument}>
      {(paper, { merged, contradictions, coverage }) => (
        <PageFrame
          entity={paper}
          merged={merged.nodes}
          kind={kinds(paper.kind)}
          asked={{ document: PaperPageDocument, variables }}
        >
          <PaperFacts paper={paper} />
          <ContradictionSection contradictions={contradictions} />
          <PaperLists paper={paper} />
          <CoverageSection coverage={coverage.whole} />
        </PageFrame>
      )}
    </Page>
  );
}
