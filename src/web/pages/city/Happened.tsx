import type { CityPageQuery } from '../../api/generated/CityPage';
import { EventEntry } from '../../parts/entries/EventEntry';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { useText } from '../../text/useText';

/** The events that the city, its organisations and those who act for it had part in, the earliest first; what no source dates comes last. */
export function Happened({ timeline: { totalCount, entries } }: Pick<CityPageQuery, 'timeline'>) {
  const text = useText('cityPage');
  const events = entries.flatMap(({ subject, date }) => (subject.__typename === 'Event' ? [{ ...subject, date }] : []));
  if (totalCount === 0) return null;
  return (
    <Section title={text('events')} count={totalCount}>
      <Listing list="events" ordered items={events} keyOf={({ id }) => id} total={totalCount}>
        {(event) => <EventEntry event={event} />}
      </Listing>
    </Section>
  );
}
