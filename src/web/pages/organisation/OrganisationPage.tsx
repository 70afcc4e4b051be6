import { OrganisationPageDocument } from '../../api/generated/OrganisationPage';
import { useQuestion } from '../../api/useQuestion';
import { Page } from '../../parts/page/Page';
import { PageFrame } from '../../parts/page/PageFrame';
import { pageLists, useListLengths } from '../../parts/page/wholeLists';
import { timeVariables } from '../../selection/Selection';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { OrganisationActs } from './OrganisationActs';
import { OrganisationFacts } from './OrganisationFacts';
import { OrganisationMembers } from './OrganisationMembers';

const lists = pageLists(
  'members',
  'parts',
  'officials',
  'agreements',
  'papers',
  'hosted',
  'tookPartIn',
  'events',
  'activities',
  'published',
  'said',
);

/** An organisation: what it is, who belongs to it, and what it does. */
export default function OrganisationPage({ id }: { readonly id: string }) {
  const kinds = useText('organisationKinds');
  const lengths = useListLengths(lists);
  const [selection] = useSelection();
  const variables = { id, ...lengths, ...timeVariables(selection) };
  const question = useQuestion(OrganisationPageDocument, variables, { keep: true });
  return (
    <Page id={id} question={question} node={({ organisation }) => organisation}>
      {(organisation, { merged }) => (
        <PageFrame
          entity={organisation}
          merged={merged.nodes}
          kind={kinds(organisation.kind)}
          asked={{ document: OrganisationPageDocument, variables }}
        >
          <OrganisationFacts organisation={organisation} />
          <OrganisationMembers organisation={organisation} />
          <OrganisationActs organisation={organisation} />
        </PageFrame>
      )}
    </Page>
  );
}
