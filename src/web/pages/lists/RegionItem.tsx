import type { RegionListQuery } from '../../api/generated/RegionList';
import { EntityLink } from '../../parts/entity/EntityLink';
import lines from '../../parts/lines/lines.module.css';
import { useCountryName } from '../../text/useCountryName';
import { useText } from '../../text/useText';

type Region = RegionListQuery['regions']['nodes'][number];

/** A province, prefecture or state: what it is, where it lies, how many places the graph has in it, and in how many agreements it has part itself. */
export function RegionItem({ region }: { readonly region: Region }) {
  const text = useText('lists');
  const kinds = useText('regionKinds');
  const countryName = useCountryName();
  const { id, name, kind, country, places, agreements } = region;
  return (
    <>
      <EntityLink entity={{ __typename: 'Region', id, name }} marked />
      <p className={lines.details}>
        <span>{kinds(kind)}</span>
        {country && <EntityLink entity={{ __typename: 'Country', ...country }}>{countryName(country)}</EntityLink>}
        {places.totalCount > 0 && <span>{text('countPlaces', { count: places.totalCount })}</span>}
        {agreements.totalCount > 0 && <span>{text('countAgreements', { count: agreements.totalCount })}</span>}
      </p>
    </>
  );
}
