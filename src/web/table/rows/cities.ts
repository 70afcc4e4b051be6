import { TableCitiesDocument, type TableCitiesTieFragment } from '../../api/generated/TableCities';
import { sourcesOfSector } from '../../parts/tie/carried';
import { columnsOf } from '../columns';
import { sourcesOf } from '../evidenced';
import { distinct, type Row } from '../Row';
import { tableOf } from '../tableOf';
import { type FittingTie, tiesOf } from '../ties';
import { certainty, date, entities, entity, number, sources, word, words } from '../values';

export const cities = tableOf<TableCitiesTieFragment>({
  document: TableCitiesDocument,
  pageSize: 500,
  columns: columnsOf(
    ['city', 'fit', 'country', 'tieKind', 'shared', 'stage', 'date', 'sectors', 'certainty', 'sources'],
    { country: ['region', 'cityKind'], sectors: ['reasons'] },
  ),
  rowsOf: (pages, beside) =>
    tiesOf(pages, beside).flatMap((each) => (pages[0]?.city ? [rowOf(pages[0].city.id, each)] : [])),
});

function rowOf(asked: string, { tie, fit }: FittingTie<TableCitiesTieFragment>): Row {
  const { city, strength, reasons } = tie;
  return {
    // A city can be beside the answer in both ways, for different reasons.
    id: fit === 'RELATED' ? `${city.id} related` : city.id,
    name: city.name,
    evidence: { tie: [asked, city.id] },
    independentSources: strength.independentSources,
    sourcesOfSector: Math.max(...reasons.map(bestOf)),
    sources: sourcesOf(reasons.flatMap(({ claims }) => claims)),
    values: {
      city: entity({ __typename: 'City', ...city }),
      fit: word('fits', fit),
      country: entity(city.country && { __typename: 'Country', ...city.country }),
      region: entity(city.region && { __typename: 'Region', ...city.region }),
      cityKind: word('cityKinds', city.kind),
      tieKind: words(
        'tieKinds',
        reasons.map(({ kind }) => kind),
      ),
      shared: entities(distinct(reasons.map(({ shared }) => shared))),
      stage: word('stages', strength.stage),
      date: date(strength.latest),
      sectors: entities(tie.sectors.map((sector) => ({ __typename: 'Sector', ...sector }))),
      reasons: number(strength.reasons),
      certainty: certainty(tie.certainty),
      sources: sources(strength.sources, strength.independentSources),
    },
  };
}

/** Of the independent sources that carry a reason, how many are there for a sector of it that fits, at most. */
function bestOf(reason: FittingTie<TableCitiesTieFragment>['tie']['reasons'][number]): number {
  return Math.min(reason.independentSources, sourcesOfSector(reason) ?? reason.independentSources);
}
