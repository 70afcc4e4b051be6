import { Link } from 'wouter';
import type { CityListQuery } from '../../api/generated/CityList';
import { EntityLink } from '../../parts/entity/EntityLink';
import lines from '../../parts/lines/lines.module.css';
import { useQuestionAddress } from '../../selection/useQuestionAddress';
import { useCountryName } from '../../text/useCountryName';
import { useText } from '../../text/useText';

type City = CityListQuery['cities']['nodes'][number];

/** A city: what it is, where it lies, in how many agreements it has part, and the way to all its ties. */
export function CityEntry({ city }: { readonly city: City }) {
  const text = useText('lists');
  const kinds = useText('cityKinds');
  const countryName = useCountryName();
  const questionAddress = useQuestionAddress();
  const { id, name, kind, region, country, agreements } = city;
  return (
    <>
      <EntityLink entity={{ __typename: 'City', id, name }} marked />
      <p className={lines.details}>
        {kind !== 'CITY' && <span>{kinds(kind)}</span>}
        {region && <EntityLink entity={{ __typename: 'Region', ...region }} />}
        {country && <EntityLink entity={{ __typename: 'Country', ...country }}>{countryName(country)}</EntityLink>}
        {agreements.totalCount > 0 && <span>{text('countAgreements', { count: agreements.totalCount })}</span>}
        <Link href={questionAddress({ city: id, sector: '' })} aria-label={text('tiesOf', { city: name })}>
          {text('ties')}
        </Link>
      </p>
    </>
  );
}
