import { PlaceLinks } from '../../parts/entries/PlaceLinks';
import { SectorLinks } from '../../parts/entries/SectorLinks';
import { Fact, Facts } from '../../parts/page/Facts';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import type { ShownEvent } from './EventPage';

/** Whether it took place, when, where, what for, and in which fields. */
export function EventFacts({ event }: { readonly event: ShownEvent }) {
  const text = useText('eventPage');
  const statuses = useText('eventStatuses');
  const { id, evidence, status, date, purpose, online, places, premises, sectors } = event;
  return (
    <Facts of={id} claims={evidence.nodes}>
      <Fact label={text('status')} property="status">
        {statuses(status)}
      </Fact>
      <Fact label={text('date')} property="date">
        <PartialDate value={date} />
      </Fact>
      <Fact label={text('where')}>{places.edges.length > 0 && <PlaceLinks places={places.edges} />}</Fact>
      <Fact label={text('premises')}>{premises.edges.length > 0 && <PlaceLinks places={premises.edges} />}</Fact>
      <Fact label={text('online')} property="online">
        {online === null ? null : text(online ? 'onlineYes' : 'onlineNo')}
      </Fact>
      <Fact label={text('purpose')} property="purpose">
        {purpose === null ? null : <bdi lang="en">{purpose}</bdi>}
      </Fact>
      <Fact label={text('fields')}>{sectors.totalCount > 0 && <SectorLinks sectors={sectors.edges} />}</Fact>
    </Facts>
  );
}
