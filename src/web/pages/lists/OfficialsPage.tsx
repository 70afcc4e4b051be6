import { useCallback } from 'react';
import { useLocale } from 'use-intl';
import { OfficialListDocument, type OfficialListQuery } from '../../api/generated/OfficialList';
import { useQuestion } from '../../api/useQuestion';
import { useEntityName } from '../../parts/entity/useEntityName';
import { Answered } from '../../parts/states/Answered';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { Choice } from './Choice';
import { FoundList } from './FoundList';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { OfficialItem } from './OfficialItem';
import { officialCodec, officialVariables } from './officials';
import { TextFilter } from './TextFilter';

/** Officials by name, and by the place that they hold or held office in. */
export default function OfficialsPage() {
  const text = useText('lists');
  const locale = useLocale();
  const nameOf = useEntityName();
  const [selection] = useSelection();
  const [choice, change] = useAddress(officialCodec);
  const question = useQuestion(
    OfficialListDocument,
    { ...officialVariables(choice), ...timeVariables(selection) },
    { keep: true },
  );
  const places = (question.state === 'answered' ? placesOf(question.data) : [])
    .map((place) => ({ value: place.id, name: nameOf(place) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, locale));
  const type = useCallback(
    (typed: string) =>
      change({ officialText: typed === '' ? null : typed, officialPages: 1, officialAfter: null }, { replace: true }),
    [change],
  );
  return (
    <ListFrame>
      <search className={styles.filters} aria-label={text('filters')}>
        <TextFilter label={text('nameContains')} value={choice.officialText ?? ''} onType={type} />
        <Choice
          label={text('officeIn')}
          value={choice.officialPlace ?? ''}
          options={[{ value: '', name: text('anyPlace') }, ...places]}
          onChoose={(place) =>
            change({ officialPlace: place === '' ? null : place, officialPages: 1, officialAfter: null })
          }
        />
      </search>
      <Answered question={question}>
        {({ officials }) => (
          <FoundList
            found={text('officialsFound', { count: officials.totalCount })}
            list={officials}
            paging={{ pages: choice.officialPages, after: choice.officialAfter }}
            onPaging={({ pages, after }) => change({ officialPages: pages, officialAfter: after })}
          >
            {(official) => <OfficialItem official={official} />}
          </FoundList>
        )}
      </Answered>
    </ListFrame>
  );
}

function placesOf({ cities, regions, countries }: OfficialListQuery) {
  return [...cities.nodes, ...regions.nodes, ...countries.nodes];
}
