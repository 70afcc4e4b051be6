import { useLocale } from 'use-intl';
import { CountryListDocument } from '../../api/generated/CountryList';
import { useQuestion } from '../../api/useQuestion';
import { Answered } from '../../parts/states/Answered';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useCountryName } from '../../text/useCountryName';
import { useText } from '../../text/useText';
import { CountryTable } from './CountryTable';
import { countedCountries, countryCodec, countryOrders } from './countries';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { OrderChoice } from './OrderChoice';

/** All countries, with how many cities are known in each. */
export default function CountriesPage() {
  const text = useText('lists');
  const locale = useLocale();
  const nameOf = useCountryName();
  const [selection] = useSelection();
  const [choice, change] = useAddress(countryCodec);
  const question = useQuestion(CountryListDocument, timeVariables(selection));
  return (
    <ListFrame>
      <Answered question={question}>
        {(data) => (
          <div className={styles.body}>
            <p className={styles.about}>{text('countriesAbout', { count: data.countries.totalCount })}</p>
            <div className={styles.filters}>
              <OrderChoice
                orders={countryOrders}
                value={choice.countryOrder}
                onChoose={(order) => change({ countryOrder: order })}
              />
            </div>
            <CountryTable countries={countedCountries(data, choice, locale, nameOf)} />
          </div>
        )}
      </Answered>
    </ListFrame>
  );
}
