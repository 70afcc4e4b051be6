import type { TableOfficialFragment } from '../../api/generated/TableOfficials';
import { TableOfficialsDocument, type TableOfficialsTieFragment } from '../../api/generated/TableOfficials';
import { columnsOf } from '../columns';
import { evidenceOf, evidenceValues } from '../evidenced';
import { gathered } from '../gathered';
import { distinct } from '../Row';
import { tableOf } from '../tableOf';
import { type TiesOfCity, tiesOf } from '../ties';
import { entities, entity, offices, text, word } from '../values';

interface OfficialsOfCity extends TiesOfCity<TableOfficialsTieFragment> {
  readonly city:
    | (NonNullable<TiesOfCity<TableOfficialsTieFragment>['city']> & {
        readonly officials: { readonly nodes: readonly TableOfficialFragment[] };
      })
    | null;
}

export const officials = tableOf<TableOfficialsTieFragment, OfficialsOfCity>({
  document: TableOfficialsDocument,
  pageSize: 25,
  columns: columnsOf(['official', 'fit', 'offices', 'officesIn', 'signed', 'tiedCities', 'certainty', 'sources'], {
    fit: ['honorific'],
  }),
  rowsOf: (pages, beside) => {
    const inOffice = pages[0]?.city?.officials.nodes ?? [];
    const ofCity = inOffice.map((node) => ({ node, city: null, fit: 'ASKED' as const }));
    const ofTies = tiesOf(pages, beside).flatMap(({ tie, fit }) =>
      officialsOf(tie).map((node) => ({ node, city: tie.city, fit })),
    );
    return gathered([...ofTies, ...ofCity]).map(({ node, cities, fit }) => {
      const held = [...node.officesInPlaces.edges, ...node.officesInOrganisations.edges];
      return {
        ...evidenceOf(node),
        values: {
          official: entity({ __typename: 'Official', id: node.id, name: node.name }),
          fit: word('fits', fit),
          honorific: text(node.honorific),
          offices: offices(held.map(({ title }) => title)),
          officesIn: entities(distinct(held.map(({ node: where }) => where))),
          signed: entities(
            node.signed.nodes.map((paper) => ({ __typename: 'Instrument', ...paper })),
            node.signed.totalCount,
          ),
          tiedCities: entities(cities),
          ...evidenceValues(node),
        },
      };
    });
  },
});

/** Who signed the papers of its reasons, and who holds or held office in the city. */
function officialsOf({ city, reasons }: TableOfficialsTieFragment): readonly TableOfficialFragment[] {
  const signed = reasons.flatMap(({ papers, shared }) => [
    ...papers.flatMap(({ signatories }) => signatories.nodes),
    ...('signatories' in shared ? shared.signatories.nodes : []),
  ]);
  return [...signed, ...city.officials.nodes];
}
