import { useFormatter } from 'use-intl';
import { Link } from 'wouter';
import type { SectorListQuery } from '../../api/generated/SectorList';
import { EntityLink } from '../../parts/entity/EntityLink';
import lines from '../../parts/lines/lines.module.css';
import { useQuestionAddress } from '../../selection/useQuestionAddress';
import { useSectorName } from '../../text/useSectorName';
import { useText } from '../../text/useText';
import styles from './lists.module.css';

type Sector = SectorListQuery['sectors']['nodes'][number];

/** A sector: how much there is in it by itself, what is related to it, and the way to who is tied in it. */
export function SectorEntry({ sector }: { readonly sector: Sector }) {
  const text = useText('lists');
  const format = useFormatter();
  const nameOf = useSectorName();
  const adjectiveOf = useSectorName('sectorAdjectives');
  const questionAddress = useQuestionAddress();
  const counts = [
    ['countAgreements', sector.agreements.totalCount],
    ['countPapers', sector.papers.totalCount],
    ['countEvents', sector.events.totalCount],
    ['countActivities', sector.activities.totalCount],
    ['countOrganisations', sector.organisations.totalCount],
  ] as const;
  const known = counts.filter(([, count]) => count > 0).map(([word, count]) => text(word, { count }));
  const related = [
    ...new Map([...sector.related.nodes, ...sector.relatedBy.nodes].map((each) => [each.id, each])).values(),
  ];
  const links = related.map((each) => (
    <EntityLink key={each.id} entity={{ __typename: 'Sector', ...each }}>
      {nameOf(each)}
    </EntityLink>
  ));
  return (
    <div className={styles.entry}>
      <EntityLink entity={{ __typename: 'Sector', ...sector }} marked>
        {nameOf(sector)}
      </EntityLink>
      <p className={lines.details}>
        <span>{known.length === 0 ? text('nothingYet') : format.list(known)}</span>
        {links.length > 0 && <span>{text.rich('related', { fields: () => format.list(links) })}</span>}
        <Link href={questionAddress({ sector: sector.id })}>{text('shareTies', { sector: adjectiveOf(sector) })}</Link>
      </p>
    </div>
  );
}
