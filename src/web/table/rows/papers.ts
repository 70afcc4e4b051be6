import { TablePapersDocument, type TablePapersTieFragment } from '../../api/generated/TablePapers';
import { columnsOf } from '../columns';
import { evidenceOf, evidenceValues } from '../evidenced';
import { gathered } from '../gathered';
import { tableOf } from '../tableOf';
import { tiesOf } from '../ties';
import { date, entities, entity, word } from '../values';

export const papers = tableOf<TablePapersTieFragment>({
  document: TablePapersDocument,
  pageSize: 100,
  columns: columnsOf(
    ['paper', 'fit', 'paperKind', 'paperStatus', 'date', 'parties', 'signatories', 'certainty', 'sources'],
    { date: ['validFrom', 'validTo'], parties: ['agreement', 'tiedCities'] },
  ),
  rowsOf: (pages, beside) => {
    const found = tiesOf(pages, beside).flatMap(({ tie: { city, reasons }, fit }) =>
      reasons
        .flatMap(({ shared, papers: under }) => (shared.__typename === 'Instrument' ? [shared, ...under] : under))
        .map((node) => ({ node, city, fit })),
    );
    return gathered(found).map(({ node, cities, fit }) => ({
      ...evidenceOf(node),
      values: {
        paper: entity({ __typename: 'Instrument', id: node.id, name: node.name }),
        fit: word('fits', fit),
        paperKind: word('instrumentKinds', node.kind),
        paperStatus: word('instrumentStatuses', node.status),
        date: date(node.date),
        validFrom: date(node.validFrom),
        validTo: date(node.validTo),
        agreement: entity(node.agreement && { __typename: 'Agreement', ...node.agreement }),
        parties: entities(node.parties.nodes, node.parties.totalCount),
        tiedCities: entities(cities),
        signatories: entities(
          node.signatories.nodes.map((each) => ({ __typename: 'Official', ...each })),
          node.signatories.totalCount,
        ),
        ...evidenceValues(node),
      },
    }));
  },
});
