import { EntityLink } from '../../parts/entity/EntityLink';
import { Entry } from '../../parts/entries/Entry';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { useText } from '../../text/useText';
import type { City } from './city';

/** Cities that it is said to resemble, or that are said to resemble it: which is no tie. */
export function Resemblances({ city: { resembles, resembledBy } }: { readonly city: City }) {
  const text = useText('cityPage');
  const count = resembles.totalCount + resembledBy.totalCount;
  if (count === 0) return null;
  return (
    <Section title={text('resemblances')} count={count} note={text('resemblanceNote')}>
      <Listing items={[...resembles.edges, ...resembledBy.edges]} keyOf={({ id }) => id} total={count}>
        {({ id, aspect, node }) => (
          <Entry
            what={<EntityLink entity={node} marked />}
            more={<span lang="en">{aspect}</span>}
            evidence={{ of: { subject: id }, about: node.name }}
          />
        )}
      </Listing>
    </Section>
  );
}
