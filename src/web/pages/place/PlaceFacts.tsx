import { EntityLink } from '../../parts/entity/EntityLink';
import type { NamedEntity } from '../../parts/entity/types';
import type { CountedClaim } from '../../parts/page/claims';
import { Fact, Facts } from '../../parts/page/Facts';
import { SourcesLink } from '../../parts/page/SourcesLink';
import { useText } from '../../text/useText';
import { Coordinates } from './Coordinates';
import { RegisterLink } from './RegisterLink';

/** What the API tells of every place. */
export interface PlaceOnPage extends NamedEntity {
  /** ISO 3166-1 alpha-2; of countries. */
  readonly code?: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly wikidata: string | null;
  readonly geonames: string | null;
  readonly nationalCode: string | null;
  readonly evidence: { readonly nodes: readonly CountedClaim[] };
  readonly partOf: { readonly edges: readonly { readonly id: string; readonly node: NamedEntity }[] };
}

/** Where a place lies, and what registers call it. */
export function PlaceFacts({ place }: { readonly place: PlaceOnPage }) {
  const text = useText('placePage');
  const { code, latitude, longitude, wikidata, geonames, nationalCode } = place;
  return (
    <Facts of={place.id} claims={place.evidence.nodes}>
      {place.partOf.edges.length > 0 && (
        <Fact label={text('partOf')}>
          <ul>
            {place.partOf.edges.map(({ id, node }) => (
              <li key={id}>
                <EntityLink entity={node} marked /> <SourcesLink of={{ subject: id }} about={node.name} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact label={text('code')} property="code">
        {code ?? null}
      </Fact>
      <Fact label={text('coordinates')} property={['latitude', 'longitude']}>
        {latitude !== null && longitude !== null && <Coordinates latitude={latitude} longitude={longitude} />}
      </Fact>
      <Fact label={text('nationalCode')} property="nationalCode">
        {nationalCode}
      </Fact>
      <Fact label="Wikidata" property="wikidata">
        {wikidata !== null && <RegisterLink register="wikidata" code={wikidata} />}
      </Fact>
      <Fact label="GeoNames" property="geonames">
        {geonames !== null && <RegisterLink register="geonames" code={geonames} />}
      </Fact>
    </Facts>
  );
}
