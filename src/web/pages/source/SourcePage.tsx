import { SourcePageDocument } from '../../api/generated/SourcePage';
import { useQuestion } from '../../api/useQuestion';
import { Page } from '../../parts/page/Page';
import { PageFrame } from '../../parts/page/PageFrame';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { ReadBack } from './ReadBack';
import { readingCodec, readingVariables } from './reading';
import { SourceFacts } from './SourceFacts';

/** A source, read back claim by claim. */
export default function SourcePage({ id }: { readonly id: string }) {
  const kinds = useText('sourceKinds');
  const [selection] = useSelection();
  const [reading] = useAddress(readingCodec);
  const variables = readingVariables(id, reading, selection);
  const question = useQuestion(SourcePageDocument, variables, { keep: true });
  return (
    <Page id={id} question={question} node={({ source }) => source}>
      {(source, { merged }) => (
        <PageFrame
          entity={source}
          merged={merged.nodes}
          kind={kinds(source.kind)}
          asked={{ document: SourcePageDocument, variables }}
        >
          <SourceFacts source={source} />
          <ReadBack source={source} />
        </PageFrame>
      )}
    </Page>
  );
}
