import { Link } from 'wouter';
import { EntityLink } from '../../parts/entity/EntityLink';
import { Entry } from '../../parts/entries/Entry';
import { CertaintyBadge } from '../../parts/evidence/CertaintyBadge';
import { noFilters } from '../../parts/filters/filters';
import { Listing } from '../../parts/page/Listing';
import { Section } from '../../parts/page/Section';
import { Empty } from '../../parts/states/Empty';
import { useQuestionAddress } from '../../selection/useQuestionAddress';
import { PartialDate } from '../../text/PartialDate';
import { useCountryName } from '../../text/useCountryName';
import { useSectorName } from '../../text/useSectorName';
import { useText } from '../../text/useText';
import { type City, type Sectors, tiesBySector } from './city';
import styles from './TiesInShort.module.css';

interface Props {
  readonly city: City;
  /** All that there are. */
  readonly sectors: Sectors;
}

/**
 * The cities that it is tied to: how many in each sector, leading to the answer with that sector, and each with its strongest reason. No filter counts
 * here, so the answers come without any.
 */
export function TiesInShort({ city, sectors }: Props) {
  const text = useText('cityPage');
  const entries = useText('entries');
  const kinds = useText('tieKinds');
  const stages = useText('stages');
  const sectorName = useSectorName();
  const countryName = useCountryName();
  const addressOf = useQuestionAddress();
  const { matching, totalCount } = city.ties;
  const { sectors: counted, notStated } = tiesBySector(matching, sectors);
  return (
    <Section title={text('ties')} count={totalCount} note={text('tiesNote')}>
      {totalCount === 0 && <Empty>{text('noTies')}</Empty>}
      {totalCount > 0 && (
        <ul className={styles.sectors}>
          <li>
            <Link href={addressOf({ ...noFilters, city: city.id, sector: '' })}>
              {text('allTies', { count: totalCount })}
            </Link>
          </li>
          {counted.map(({ id, name, count }) => (
            <li key={id}>
              <Link href={addressOf({ ...noFilters, city: city.id, sector: id })}>
                {text('inSector', { sector: sectorName({ id, name }), count })}
              </Link>
            </li>
          ))}
          {notStated > 0 && <li>{text('notStated', { count: notStated })}</li>}
        </ul>
      )}
      <Listing items={matching} keyOf={({ city: { id } }) => id} total={totalCount}>
        {({ city: other, strength, certainty }) => (
          <Entry
            when={strength.latest === null ? entries('undated') : <PartialDate value={strength.latest} />}
            what={<EntityLink entity={{ __typename: 'City', id: other.id, name: other.name }} marked />}
            more={
              <>
                {other.country && <bdi>{countryName(other.country)}</bdi>}
                {` · ${strength.stage === null ? kinds(strength.kind) : `${kinds(strength.kind)}: ${stages(strength.stage)}`} `}
                <CertaintyBadge certainty={certainty} />
              </>
            }
            evidence={{ of: { tie: [city.id, other.id] }, about: other.name, backing: { sources: strength.sources } }}
          />
        )}
      </Listing>
    </Section>
  );
}
