import { Link, useSearch } from 'wouter';
import type { PlacePageQuery } from '../../api/generated/PlacePage';
import { EntityLink } from '../../parts/entity/EntityLink';
import { Entry } from '../../parts/entries/Entry';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { timeCodec } from '../../selection/Selection';
import { withQuery } from '../../selection/useAddress';
import { useText } from '../../text/useText';
import { cityCodec } from '../lists/cities';

interface Props extends Pick<PlacePageQuery, 'cities' | 'regions'> {
  /** The id, where what they are in is a country. */
  readonly country: string | null;
}

/** The cities in it, each with the number of cities that it is tied to; then the regions. */
export function PlacesWithin({ cities, regions, country }: Props) {
  const text = useText('placePage');
  const cityKinds = useText('cityKinds');
  const regionKinds = useText('regionKinds');
  const search = useSearch();
  const listOf = (cityCountry: string) =>
    withQuery(
      '/cities',
      cityCodec.write({ ...cityCodec.read(''), cityCountry }, timeCodec.write(timeCodec.read(search))),
    );
  return (
    <>
      {cities.totalCount > 0 && (
        <Section title={text('cities')} count={cities.totalCount}>
          <Listing list="cities" items={cities.nodes} keyOf={({ id }) => id} total={cities.totalCount}>
            {(city) => (
              <Entry
                what={<EntityLink entity={city} marked />}
                more={`${cityKinds(city.kind)} · ${text('tied', { count: city.ties.totalCount })}`}
              />
            )}
          </Listing>
          {country !== null && <Link href={listOf(country)}>{text('searchCities')}</Link>}
        </Section>
      )}
      {regions.totalCount > 0 && (
        <Section title={text('regions')} count={regions.totalCount}>
          <Listing list="regions" items={regions.nodes} keyOf={({ id }) => id} total={regions.totalCount}>
            {(region) => <Entry what={<EntityLink entity={region} marked />} more={regionKinds(region.kind)} />}
          </Listing>
        </Section>
      )}
    </>
  );
}
