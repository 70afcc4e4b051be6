import { TableTiesDocument, type TableTiesTieFragment } from '../../api/generated/TableTies';
import { sourcesOfSector } from '../../parts/tie/carried';
import { columnsOf } from '../columns';
import { sourcesOf } from '../evidenced';
import type { Row } from '../Row';
import { tableOf } from '../tableOf';
import { type FittingTie, tiesOf } from '../ties';
import { certainty, date, entities, entity, sources, text, word } from '../values';

export const ties = tableOf<TableTiesTieFragment>({
  document: TableTiesDocument,
  pageSize: 500,
  columns: columnsOf(['city', 'fit', 'tieKind', 'shared', 'stage', 'date', 'sectors', 'certainty', 'sources'], {
    fit: ['country'],
    sectors: ['through', 'statement'],
  }),
  rowsOf: (pages, beside) =>
    tiesOf(pages, beside).flatMap((each) => (pages[0]?.city ? rowsOf(pages[0].city.id, each) : [])),
});

/** One for each reason of the tie. */
function rowsOf(asked: string, { tie: { city, reasons }, fit }: FittingTie<TableTiesTieFragment>): readonly Row[] {
  return reasons.map((reason) => {
    const sourcesOfReason = sourcesOf(reason.claims);
    return {
      id: `${city.id} ${reason.shared.id}`,
      name: `${city.name}: ${reason.shared.name}`,
      evidence: { tie: [asked, city.id] },
      independentSources: reason.independentSources,
      sourcesOfSector: sourcesOfSector(reason),
      sources: sourcesOfReason,
      values: {
        city: entity({ __typename: 'City', ...city }),
        fit: word('fits', fit),
        country: entity(city.country && { __typename: 'Country', ...city.country }),
        tieKind: word('tieKinds', reason.kind),
        shared: entity(reason.shared),
        stage: word('stages', reason.stage),
        date: date(reason.date),
        sectors: entities(reason.sectors.map(({ sector }) => ({ __typename: 'Sector', ...sector }))),
        through: entities(reason.through.map((each) => ({ __typename: 'Organisation', ...each }))),
        statement: text(reason.statement),
        certainty: certainty(reason.certainty),
        sources: sources(sourcesOfReason.length, reason.independentSources),
      },
    };
  });
}
