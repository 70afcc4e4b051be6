import { CityListDocument } from '../../api/generated/CityList';
import { useQuestion } from '../../api/useQuestion';
import { Answered } from '../../parts/states/Answered';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { CityEntry } from './CityEntry';
import { CityFilters } from './CityFilters';
import { cityCodec, cityVariables } from './cities';
import { FoundList } from './FoundList';
import { ListFrame } from './ListFrame';

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
        {({ cities }) => (
          <FoundList
            found={text('citiesFound', { count: cities.totalCount })}
            list={cities}
            paging={{ pages: choice.cityPages, after: choice.cityAfter }}
            onPaging={({ pages, after }) => change({ cityPages: pages, cityAfter: after })}
          >
            {(city) => <CityEntry city={city} />}
          </FoundList>
        )}
      </Answered>
    </ListFrame>
  );
}
