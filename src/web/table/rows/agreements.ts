import { TableAgreementsDocument, type TableAgreementsTieFragment } from '../../api/generated/TableAgreements';
import { columnsOf } from '../columns';
import { evidenceOf, evidenceValues } from '../evidenced';
import { gathered } from '../gathered';
import { distinct } from '../Row';
import { tableOf } from '../tableOf';
import { tiesOf } from '../ties';
import { date, entities, entity, type NamedEntity, number, word } from '../values';

export const agreements = tableOf<TableAgreementsTieFragment>({
  document: TableAgreementsDocument,
  pageSize: 500,
  columns: columnsOf(
    ['agreement', 'fit', 'agreementKind', 'stage', 'date', 'parties', 'sectors', 'papers', 'certainty', 'sources'],
    { parties: ['tiedCities'] },
  ),
  rowsOf: (pages, beside) => {
    const found = tiesOf(pages, beside).flatMap(({ tie: { city, reasons }, fit }) =>
      reasons.flatMap(({ shared, sectors }) =>
        shared.__typename === 'Agreement'
          ? [{ node: { ...shared, fields: fieldsOf(shared, sectors) }, city, fit }]
          : [],
      ),
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
        sectors: entities(node.fields, Math.max(node.fields.length, node.sectors.totalCount)),
        papers: number(node.papers.totalCount),
        ...evidenceValues(node),
      },
    }));
  },
});

type Sectors = TableAgreementsTieFragment['reasons'][number]['sectors'];
type Agreement = Extract<TableAgreementsTieFragment['reasons'][number]['shared'], { __typename: 'Agreement' }>;

/** Those that it is said to cover, and those of its papers that make it a reason. */
function fieldsOf({ sectors }: Agreement, ofReason: Sectors): readonly NamedEntity[] {
  return distinct([...sectors.nodes, ...ofReason.map(({ sector }) => sector)]).map((sector) => ({
    __typename: 'Sector',
    ...sector,
  }));
}
