import { useFormatter } from 'use-intl';
import { Link } from 'wouter';
import { EntityLink } from '../../parts/entity/EntityLink';
import { useTimedAddress } from '../../selection/useTimedAddress';
import { useText } from '../../text/useText';
import styles from './CountryTable.module.css';
import { cityCodec } from './cities';
import type { CountedCountry } from './countries';

/** Countries with the number of their cities, which leads to the cities themselves. */
export function CountryTable({ countries }: { readonly countries: readonly CountedCountry[] }) {
  const text = useText('lists');
  const format = useFormatter();
  const timed = useTimedAddress();
  const citiesOf = (country: string) =>
    timed('/cities', cityCodec.write({ ...cityCodec.read(''), cityCountry: country }));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text('country')}</th>
          <th scope="col" className={styles.number}>
            {text('cities')}
          </th>
          <th scope="col" className={styles.number}>
            {text('citiesWithAgreements')}
          </th>
        </tr>
      </thead>
      <tbody>
        {countries.map(({ id, name, cities, citiesWithAgreements }) => (
          <tr key={id}>
            <th scope="row" className={styles.country}>
              <EntityLink entity={{ __typename: 'Country', id, name }} marked />
            </th>
            <td className={styles.number}>
              {cities === 0 ? (
                format.number(cities)
              ) : (
                <Link href={citiesOf(id)} aria-label={text('citiesOf', { count: cities, country: name })}>
                  {format.number(cities)}
                </Link>
              )}
            </td>
            <td className={styles.number}>{format.number(citiesWithAgreements)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
