import type { PlaceTiesInShortFragment } from '../../api/generated/PlacePage';
import { EntityLink } from '../../parts/entity/EntityLink';
import { Entry } from '../../parts/entries/Entry';
import { CertaintyBadge } from '../../parts/evidence/CertaintyBadge';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { Empty } from '../../parts/states/Empty';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';

interface Props {
  /** Of the region or country. */
  readonly id: string;
  readonly ties: PlaceTiesInShortFragment;
}

/** The regions or countries that it is tied to, by what it or the places in it share with them. */
export function TiesOfPlace({ id, ties: { matching, totalCount } }: Props) {
  const text = useText('placePage');
  const entries = useText('entries');
  const kinds = useText('tieKinds');
  const stages = useText('stages');
  return (
    <Section title={text('ties')} count={totalCount} note={text('tiesNote')}>
      {totalCount === 0 && <Empty>{text('noTies')}</Empty>}
      <Listing items={matching} keyOf={({ place }) => place.id} total={totalCount}>
        {({ place, strength: { kind, stage, reasons, latest, sources }, certainty }) => (
          <Entry
            when={latest === null ? entries('undated') : <PartialDate value={latest} />}
            what={<EntityLink entity={place} marked />}
            more={
              <>
                {`${text('reasons', { count: reasons })} · ${stage === null ? kinds(kind) : `${kinds(kind)}: ${stages(stage)}`} `}
                <CertaintyBadge certainty={certainty} />
              </>
            }
            evidence={{ of: { tie: [id, place.id] }, about: place.name, backing: { sources } }}
          />
        )}
      </Listing>
    </Section>
  );
}
