import { AgreementPageDocument } from '../../api/generated/AgreementPage';
import { useQuestion } from '../../api/useQuestion';
import { ContradictionSection } from '../../parts/page/ContradictionSection';
import { CoverageSection } from '../../parts/page/CoverageSection';
import { Page } from '../../parts/page/Page';
import { PageFrame } from '../../parts/page/PageFrame';
import { Section } from '../../parts/page/Section';
import { pageLists, useListLengths } from '../../parts/page/wholeLists';
import { timeVariables } from '../../selection/Selection';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { AgreementFacts } from './AgreementFacts';
import { AgreementLists } from './AgreementLists';
import { Stepper } from './Stepper';

const lists = pageLists('papers', 'activities', 'events');

/** An agreement from its first exploration on: its life step by step, its papers, and what it is about. */
export default function AgreementPage({ id }: { readonly id: string }) {
  const text = useText('agreementPage');
  const kinds = useText('agreementKinds');
  const lengths = useListLengths(lists);
  const [selection] = useSelection();
  const variables = {
    id,
    ...lengths,
    ...timeVariables(selection),
  };
  const question = useQuestion(AgreementPageDocument, variables, { keep: true });
  return (
    <Page id={id} question={question} node={({ agreement }) => agreement}>
      {(agreement, { merged, contradictions, coverage }) => (
        <PageFrame
          entity={agreement}
          merged={merged.nodes}
          kind={kinds(agreement.kind)}
          asked={{ document: AgreementPageDocument, variables }}
        >
          <AgreementFacts agreement={agreement} />
          <Section title={text('course')}>
            <Stepper agreement={agreement} />
          </Section>
          <AgreementLists agreement={agreement} />
          <ContradictionSection contradictions={contradictions} />
          <CoverageSection coverage={coverage.whole} />
        </PageFrame>
      )}
    </Page>
  );
}
