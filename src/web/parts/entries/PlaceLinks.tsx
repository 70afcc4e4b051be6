import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import { SourcesLink } from '../page/SourcesLink';
import { Role } from './Role';
import styles from './SectorLinks.module.css';

interface Placed {
  /** Of the relationship. */
  readonly id: string;
  /** What it is there, in English. */
  readonly role?: string | null;
  /** In the words of the source. */
  readonly venue?: string | null;
  readonly online?: boolean | null;
  readonly node: NamedEntity;
}

/** Where something is, or what it is part of: each with who says so. */
export function PlaceLinks({ places }: { readonly places: readonly Placed[] }) {
  const text = useText('entries');
  return (
    <ul className={styles.sectors}>
      {places.map(({ id, role = null, venue = null, online = null, node }) => (
        <li key={id}>
          <EntityLink entity={node} marked />
          {role !== null && (
            <>
              {' ('}
              <Role role={role} />)
            </>
          )}
          {venue !== null && (
            <>
              {' · '}
              <bdi lang="en">{venue}</bdi>
            </>
          )}
          {online && ` · ${text('online')}`} <SourcesLink of={{ subject: id }} about={node.name} />
        </li>
      ))}
    </ul>
  );
}
