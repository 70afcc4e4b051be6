import { EntityLink } from '../../parts/entity/EntityLink';
import { CauseEntry } from '../../parts/entries/CauseEntry';
import { Entry } from '../../parts/entries/Entry';
import { useBearingWords } from '../../parts/entries/useBearingWords';
import { joined } from '../../parts/page/joined';
import { ListSection } from '../../parts/page/ListSection';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import type { ShownEvent } from './EventPage';

/** What an event was about, what led to it, and what it led to. */
export function EventCauses({ event }: { readonly event: ShownEvent }) {
  const text = useText('eventPage');
  const bearingWords = useBearingWords();
  const effects = useText('effects');
  const { about, ledToBy, ledToEvents, ledToAgreements } = event;
  return (
    <>
      <ListSection title={text('about')} connection={about}>
        {({ id, stage, bearing, step, node, evidenceSummary }) => (
          <Entry
            what={<EntityLink entity={node} marked />}
            more={
              <>
                {bearingWords({ stage, bearing })}
                {step !== null && ` (${text('order', { step })})`}
              </>
            }
            evidence={{ of: { subject: id }, about: node.name, backing: evidenceSummary }}
          />
        )}
      </ListSection>
      <ListSection title={text('ledToBy')} connection={ledToBy}>
        {(cause) => <CauseEntry cause={cause} />}
      </ListSection>
      <ListSection title={text('ledTo')} connection={joined(ledToEvents, ledToAgreements)}>
        {({ id, how, node }) => (
          <Entry
            when={node.__typename === 'Event' ? <PartialDate value={node.date} /> : ''}
            what={<EntityLink entity={node} marked />}
            more={effects(how)}
            evidence={{ of: { subject: id }, about: node.name }}
          />
        )}
      </ListSection>
    </>
  );
}
