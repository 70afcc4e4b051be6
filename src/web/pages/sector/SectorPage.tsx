import { Link } from 'wouter';
import { SectorPageDocument } from '../../api/generated/SectorPage';
import { useQuestion } from '../../api/useQuestion';
import { Page } from '../../parts/page/Page';
import { PageFrame } from '../../parts/page/PageFrame';
import { pageLists, useListLengths } from '../../parts/page/wholeLists';
import { timeVariables } from '../../selection/Selection';
import { useQuestionAddress } from '../../selection/useQuestionAddress';
import { useSelection } from '../../selection/useSelection';
import { useSectorName } from '../../text/useSectorName';
import { useText } from '../../text/useText';
import { SectorContents } from './SectorContents';
import { SectorFacts } from './SectorFacts';

const lists = pageLists('agreements', 'papers', 'events', 'activities', 'organisations');

/** A field of cooperation: where it lies among the others, and what is in it. */
export default function SectorPage({ id }: { readonly id: string }) {
  const text = useText('sectorPage');
  const adjectiveOf = useSectorName('sectorAdjectives');
  const questionAddress = useQuestionAddress();
  const lengths = useListLengths(lists);
  const [selection] = useSelection();
  const variables = {
    id,
    ...lengths,
    ...timeVariables(selection),
  };
  const question = useQuestion(SectorPageDocument, variables, { keep: true });
  return (
    <Page id={id} question={question} node={({ sector }) => sector}>
      {(sector, { merged }) => (
        <PageFrame
          entity={sector}
          merged={merged.nodes}
          asked={{ document: SectorPageDocument, variables }}
          actions={
            <Link href={questionAddress({ sector: sector.id })}>{text('ask', { sector: adjectiveOf(sector) })}</Link>
          }
        >
          <SectorFacts sector={sector} />
          <SectorContents sector={sector} />
        </PageFrame>
      )}
    </Page>
  );
}
