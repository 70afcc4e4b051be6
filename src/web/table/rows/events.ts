import { TableEventsDocument, type TableEventsTieFragment } from '../../api/generated/TableEvents';
import { columnsOf } from '../columns';
import { evidenceOf, evidenceValues } from '../evidenced';
import { gathered } from '../gathered';
import { tableOf } from '../tableOf';
import { tiesOf } from '../ties';
import { date, entities, entity, word } from '../values';

export const events = tableOf<TableEventsTieFragment>({
  document: TableEventsDocument,
  pageSize: 25,
  columns: columnsOf(['event', 'fit', 'eventKind', 'eventStatus', 'date', 'places', 'about', 'certainty', 'sources'], {
    about: ['tiedCities'],
  }),
  rowsOf: (pages, beside) => {
    const found = tiesOf(pages, beside).flatMap(({ tie: { city, reasons }, fit }) =>
      reasons.flatMap(eventsOf).map((node) => ({ node, city, fit })),
    );
    return gathered(found).map(({ node, cities, fit }) => ({
      ...evidenceOf(node),
      values: {
        event: entity({ __typename: 'Event', id: node.id, name: node.name }),
        fit: word('fits', fit),
        eventKind: word('eventKinds', node.kind),
        eventStatus: word('eventStatuses', node.status),
        date: date(node.date),
        places: entities(node.places.nodes),
        about: entities(node.about.nodes),
        tiedCities: entities(cities),
        ...evidenceValues(node),
      },
    }));
  },
});

/** What is shared where it is an event; else the events about the agreement that is, and about its papers. */
function eventsOf({ shared, papers }: TableEventsTieFragment['reasons'][number]) {
  if (shared.__typename === 'Event') return [shared];
  const ofPapers = papers.flatMap((paper) => paper.events.nodes);
  return 'events' in shared ? [...shared.events.nodes, ...ofPapers] : ofPapers;
}
