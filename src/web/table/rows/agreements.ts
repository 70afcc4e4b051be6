import { TableAgreementsDocument, type TableAgreementsTieFragment } from '../../api/generated/TableAgreements';
import { columnsOf } from '../columns';
import { evidenceOf, evidenceValues } from '../evidenced';
import { gathered } from '../gathered';
import { tableOf } from '../tableOf';
import { tiesOf } from '../ties';
import { date, entities, entity, number, word } from '../values';

export const agreements = tableOf<TableAgreementsTieFragment>({
  document: TableAgreementsDocument,
  pageSize: 500,
  columns: columnsOf(
    ['agreement', 'fit', 'agreementKind', 'stage', 'date', 'parties', 'sectors', 'papers', 'certainty', 'sources'],
    { parties: ['tiedCities'] },
  ),
  rowsOf: (pages) => {
    const found = tiesOf(pages).flatMap(({ tie: { city, reasons }, fit }) =>
      reasons.flatMap(({ shared }) => (shared.__typename === 'Agreement' ? [{ node: shared, city, fit }] : [])),
    );
    return gathered(found).map(({ node, cities, fit }) => ({
      ...evidenceOf(node),
      values: {
        agreement: entity(node),
        fit: word('fits', fit),
        agreementKind: word('agreementKinds', node.kind),
        stage: word('stages', node.stage),
        date: date(node.stageDate),
        parties: entities(node.parties.nodes, node.parties.totalCount),
        tiedCities: entities(cities),
        sectors: entities(
          node.sectors.nodes.map((sector) => ({ __typename: 'Sector', ...sector })),
          node.sectors.totalCount,
        ),
        papers: number(node.papers.totalCount),
        ...evidenceValues(node),
      },
    }));
  },
});
