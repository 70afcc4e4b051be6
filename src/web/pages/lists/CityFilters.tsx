import { useCallback } from 'react';
import { useLocale } from 'use-intl';
import { CityChoicesDocument } from '../../api/generated/CityChoices';
import { useQuestion } from '../../api/useQuestion';
import { Choice } from '../../parts/controls/Choice';
import { timeVariables } from '../../selection/Selection';
import type { Change } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useCountryName } from '../../text/useCountryName';
import { useText } from '../../text/useText';
import { ChoicesMissing } from './ChoicesMissing';
import { type CityChoice, cityOrders } from './cities';
import styles from './lists.module.css';
import { OrderChoice } from './OrderChoice';
import { TextFilter } from './TextFilter';

interface Props {
  readonly choice: CityChoice;
  readonly change: (part: Partial<CityChoice>, how?: Change) => void;
}

/** Which cities are listed: by a part of the name, and by country; and in which order. */
export function CityFilters({ choice, change }: Props) {
  const text = useText('lists');
  const locale = useLocale();
  const countryName = useCountryName();
  const [selection] = useSelection();
  const question = useQuestion(CityChoicesDocument, timeVariables(selection));
  const groups = question.state === 'answered' ? question.data.cities.groups.nodes : [];
  const countries = groups.flatMap(({ key, node, count }) =>
    key === null
      ? []
      : [
          {
            value: key,
            name: text('choice', { name: node?.__typename === 'Country' ? countryName(node) : key, count }),
          },
        ],
  );
  const byName = countries.toSorted((one, other) => one.name.localeCompare(other.name, locale));
  const toStart = { cityPages: 1, cityAfter: null };
  const type = useCallback(
    (typed: string) =>
      change({ cityText: typed === '' ? null : typed, cityPages: 1, cityAfter: null }, { replace: true }),
    [change],
  );
  return (
    <search className={styles.filters} aria-label={text('filters')}>
      <TextFilter label={text('nameContains')} value={choice.cityText ?? ''} onType={type} />
      <Choice
        label={text('country')}
        value={choice.cityCountry}
        options={[{ value: null, name: text('anyCountry') }, ...byName]}
        onChoose={(cityCountry) => change({ cityCountry, ...toStart })}
      />
      <OrderChoice
        orders={cityOrders}
        value={choice.cityOrder}
        onChoose={(order) => change({ cityOrder: order, ...toStart })}
      />
      <ChoicesMissing question={question} />
    </search>
  );
}
