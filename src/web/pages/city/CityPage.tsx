import { CityPageDocument } from '../../api/generated/CityPage';
import { useQuestion } from '../../api/useQuestion';
import { OrganisationEntry } from '../../parts/entries/OrganisationEntry';
import { ContradictionSection } from '../../parts/page/ContradictionSection';
import { CoverageSection } from '../../parts/page/CoverageSection';
import { ListSection } from '../../parts/page/ListSection';
import { Page } from '../../parts/page/Page';
import { PageFrame } from '../../parts/page/PageFrame';
import { pageLists, useListLengths } from '../../parts/page/wholeLists';
import { timeVariables } from '../../selection/Selection';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { PlaceFacts } from '../place/PlaceFacts';
import { PlaceLists } from '../place/PlaceLists';
import { Happened } from './Happened';
import { Resemblances } from './Resemblances';
import { TiesInShort } from './TiesInShort';

const lists = pageLists('agreements', 'papers', 'memberships', 'officials', 'organisations', 'events');

/** A city: where it is, to whom it is tied by what, who acts for it, and what all of that rests on. */
export default function CityPage({ id }: { readonly id: string }) {
  const text = useText('cityPage');
  const kinds = useText('cityKinds');
  const lengths = useListLengths(lists);
  const [selection] = useSelection();
  const variables = {
    id,
    ...lengths,
    ...timeVariables(selection),
  };
  const question = useQuestion(CityPageDocument, variables, { keep: true });
  return (
    <Page id={id} question={question} node={({ city }) => city}>
      {(city, { merged, sectors, timeline, contradictions, coverage }) => (
        <PageFrame
          entity={city}
          merged={merged.nodes}
          kind={kinds(city.kind)}
          asked={{ document: CityPageDocument, variables }}
        >
          <PlaceFacts place={city} />
          <TiesInShort city={city} sectors={sectors.nodes} />
          <PlaceLists place={city} />
          <ListSection title={text('seatOf')} connection={city.seatOf}>
            {(organisation) => <OrganisationEntry organisation={organisation} />}
          </ListSection>
          <Happened timeline={timeline} />
          <Resemblances city={city} />
          <ContradictionSection contradictions={contradictions} />
          <CoverageSection coverage={coverage.whole} />
        </PageFrame>
      )}
    </Page>
  );
}
