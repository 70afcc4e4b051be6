import { useCallback } from 'react';
import { OrganisationKind } from '../../api/generated/enums';
import { OrganisationListDocument } from '../../api/generated/OrganisationList';
import { useQuestion } from '../../api/useQuestion';
import { Answered } from '../../parts/states/Answered';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { FoundList } from './FoundList';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { OrganisationItem } from './OrganisationItem';
import { organisationCodec, organisationVariables } from './organisations';
import { TextFilter } from './TextFilter';
import { WordChoice } from './WordChoice';

/** Organisations by kind: networks, legislatures, publishers and so on. */
export default function OrganisationsPage() {
  const text = useText('lists');
  const kinds = useText('organisationKinds');
  const [selection] = useSelection();
  const [choice, change] = useAddress(organisationCodec);
  const question = useQuestion(
    OrganisationListDocument,
    { ...organisationVariables(choice), ...timeVariables(selection) },
    { keep: true },
  );
  const type = useCallback(
    (typed: string) =>
      change(
        { organisationText: typed === '' ? null : typed, organisationPages: 1, organisationAfter: null },
        { replace: true },
      ),
    [change],
  );
  return (
    <ListFrame>
      <search className={styles.filters} aria-label={text('filters')}>
        <TextFilter label={text('nameContains')} value={choice.organisationText ?? ''} onType={type} />
        <WordChoice
          label={text('kind')}
          any={text('anyKind')}
          value={choice.organisationKind}
          words={OrganisationKind}
          nameOf={(kind) => kinds(kind)}
          counts={question.state === 'answered' ? question.data.all.kinds.nodes : []}
          onChoose={(kind) => change({ organisationKind: kind, organisationPages: 1, organisationAfter: null })}
        />
      </search>
      <Answered question={question}>
        {({ organisations }) => (
          <FoundList
            found={text('organisationsFound', { count: organisations.totalCount })}
            list={organisations}
            paging={{ pages: choice.organisationPages, after: choice.organisationAfter }}
            onPaging={({ pages, after }) => change({ organisationPages: pages, organisationAfter: after })}
          >
            {(organisation) => <OrganisationItem organisation={organisation} />}
          </FoundList>
        )}
      </Answered>
    </ListFrame>
  );
}
