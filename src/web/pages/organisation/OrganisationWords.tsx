import { EntityLink } from '../../parts/entity/EntityLink';
import { Entry } from '../../parts/entries/Entry';
import { Listing } from '../../parts/page/Listing';
import { QuoteSection } from '../../parts/page/QuoteSection';
import { Section } from '../../parts/page/Section';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import type { Organisation } from './organisation';

/** What an organisation published, and what sources quote of it. */
export function OrganisationWords({ organisation: { published, said } }: { readonly organisation: Organisation }) {
  const text = useText('organisationPage');
  const entries = useText('entries');
  const kinds = useText('sourceKinds');
  return (
    <>
      {published.totalCount > 0 && (
        <Section title={text('published')} count={published.totalCount}>
          <Listing list="published" items={published.nodes} keyOf={({ id }) => id} total={published.totalCount}>
            {({ id, name, kind, published: date }) => (
              <Entry
                when={date === null ? entries('undated') : <PartialDate value={date} />}
                what={<EntityLink entity={{ __typename: 'Source', id, name }} marked />}
                more={kinds(kind)}
              />
            )}
          </Listing>
        </Section>
      )}
      <QuoteSection title={text('said')} said={said} />
    </>
  );
}
