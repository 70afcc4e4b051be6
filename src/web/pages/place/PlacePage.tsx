import { PlacePageDocument, type PlacePageQuery } from '../../api/generated/PlacePage';
import { useQuestion } from '../../api/useQuestion';
import { ContradictionSection } from '../../parts/page/ContradictionSection';
import { Page } from '../../parts/page/Page';
import { PageFrame } from '../../parts/page/PageFrame';
import { pageLists, useListLengths } from '../../parts/page/wholeLists';
import { timeVariables } from '../../selection/Selection';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { PlaceFacts } from './PlaceFacts';
import { PlaceLists } from './PlaceLists';
import { PlacesWithin } from './PlacesWithin';
import { TiesOfPlace } from './TiesOfPlace';

const lists = pageLists('regions', 'cities', 'agreements', 'papers', 'memberships', 'officials', 'organisations');

/** A region or country: the cities in it, what it is party to itself, who acts for it, and to which others all of that ties it. */
export default function PlacePage({ id }: { readonly id: string }) {
  const kinds = useText('regionKinds');
  const lengths = useListLengths(lists);
  const [selection] = useSelection();
  const variables = {
    id,
    ...lengths,
    ...timeVariables(selection),
  };
  const question = useQuestion(PlacePageDocument, variables, { keep: true });
  return (
    <Page id={id} question={question} node={({ node }) => (isPlace(node) ? node : null)}>
      {(place, { merged, tied, regions, cities, contradictions }) => (
        <PageFrame
          entity={place}
          merged={merged.nodes}
          {...(place.__typename === 'Region' && { kind: kinds(place.kind) })}
          asked={{ document: PlacePageDocument, variables }}
        >
          <PlaceFacts place={place} />
          <PlacesWithin regions={regions} cities={cities} country={place.__typename === 'Country' ? place.id : null} />
          {tied && 'ties' in tied && <TiesOfPlace id={place.id} ties={tied.ties} />}
          <PlaceLists place={place} />
          <ContradictionSection contradictions={contradictions} />
        </PageFrame>
      )}
    </Page>
  );
}

type Node = NonNullable<PlacePageQuery['node']>;

function isPlace(node: Node | null): node is Extract<Node, { readonly __typename: 'Region' | 'Country' }> {
  return node?.__typename === 'Region' || node?.__typename === 'Country';
}
