import type { PlacePageQuery } from '../../api/generated/PlacePage';
import { EntityLink } from '../../parts/entity/EntityLink';
import { Entry } from '../../parts/entries/Entry';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { useText } from '../../text/useText';

/** The cities in it, each with the number of cities that it is tied to; then the regions. */
export function PlacesWithin({ cities, regions }: Pick<PlacePageQuery, 'cities' | 'regions'>) {
  const text = useText('placePage');
  const cityKinds = useText('cityKinds');
  const regionKinds = useText('regionKinds');
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
