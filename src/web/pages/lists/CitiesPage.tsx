import { CityListDocument } from '../../api/generated/CityList';
import { useQuestion } from '../../api/useQuestion';
import { Answered } from '../../parts/states/Answered';
import { Empty } from '../../parts/states/Empty';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { CityEntry } from './CityEntry';
import { CityFilters } from './CityFilters';
import { cityCodec, cityVariables } from './cities';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { Paged } from './Paged';

/** All cities, a part of them at a time. */
export default function CitiesPage() {
  const text = useText('lists');
  const [selection] = useSelection();
  const [choice, change] = useAddress(cityCodec);
  const variables = { ...cityVariables(choice), ...timeVariables(selection) };
  const question = useQuestion(CityListDocument, variables, { keep: true });
  return (
    <ListFrame>
      <CityFilters choice={choice} change={change} />
      <Answered question={question}>
        {({ cities: { totalCount, nodes, pageInfo } }) => (
          <div className={styles.body}>
            <p role="status" className={styles.about}>
              {text('citiesFound', { count: totalCount })}
            </p>
            {totalCount === 0 && <Empty>{text('foundNone')}</Empty>}
            <Paged
              items={nodes}
              keyOf={({ id }) => id}
              total={totalCount}
              page={pageInfo}
              paging={{ pages: choice.cityPages, after: choice.cityAfter }}
              onPaging={({ pages, after }) => change({ cityPages: pages, cityAfter: after })}
            >
              {(city) => <CityEntry city={city} />}
            </Paged>
          </div>
        )}
      </Answered>
    </ListFrame>
  );
}
