import { EntityLink } from '../../parts/entity/EntityLink';
import { Entry } from '../../parts/entries/Entry';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import type { ShownEvent } from './EventPage';

/** What an event was about, what led to it, and what it led to. */
export function EventCauses({ event }: { readonly event: ShownEvent }) {
  const text = useText('eventPage');
  const stages = useText('stages');
  const bearings = useText('bearings');
  const causations = useText('causations');
  const effects = useText('effects');
  const { about, ledToBy, ledToEvents, ledToAgreements } = event;
  const led = [...ledToEvents.edges, ...ledToAgreements.edges];
  const ledCount = ledToEvents.totalCount + ledToAgreements.totalCount;
  return (
    <>
      {about.totalCount > 0 && (
        <Section title={text('about')} count={about.totalCount}>
          <Listing items={about.edges} keyOf={({ id }) => id} total={about.totalCount}>
            {({ id, stage, bearing, step, node }) => (
              <Entry
                what={<EntityLink entity={node} marked />}
                more={text('bearing', {
                  stage: stage === null ? 'none' : stages(stage),
                  bearing: bearings(bearing),
                  step: step === null ? 'none' : String(step),
                })}
                evidence={{ of: { subject: id }, about: node.name }}
              />
            )}
          </Listing>
        </Section>
      )}
      {ledToBy.totalCount > 0 && (
        <Section title={text('ledToBy')} count={ledToBy.totalCount}>
          <Listing items={ledToBy.edges} keyOf={({ id }) => id} total={ledToBy.totalCount}>
            {({ id, how, node }) => (
              <Entry
                when={<PartialDate value={node.date} />}
                what={<EntityLink entity={node} marked />}
                more={causations(how)}
                evidence={{ of: { subject: id }, about: node.name }}
              />
            )}
          </Listing>
        </Section>
      )}
      {ledCount > 0 && (
        <Section title={text('ledTo')} count={ledCount}>
          <Listing items={led} keyOf={({ id }) => id} total={ledCount}>
            {({ id, how, node }) => (
              <Entry
                when={node.__typename === 'Event' ? <PartialDate value={node.date} /> : ''}
                what={<EntityLink entity={node} marked />}
                more={effects(how)}
                evidence={{ of: { subject: id }, about: node.name }}
              />
            )}
          </Listing>
        </Section>
      )}
    </>
  );
}
