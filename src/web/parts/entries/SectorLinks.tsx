import { useSectorName } from '../../text/useSectorName';
import { EntityLink } from '../entity/EntityLink';
import { SourcesLink } from '../page/SourcesLink';
import styles from './SectorLinks.module.css';

interface Covered {
  /** Of the relationship. */
  readonly id: string;
  readonly node: { readonly id: string; readonly name: string };
}

/** Fields that something covers, each with who says so. */
export function SectorLinks({ sectors }: { readonly sectors: readonly Covered[] }) {
  const nameOf = useSectorName();
  return (
    <ul className={styles.sectors}>
      {sectors.map(({ id, node }) => (
        <li key={id}>
          <EntityLink entity={{ __typename: 'Sector', id: node.id, name: nameOf(node) }} marked />{' '}
          <SourcesLink of={{ subject: id }} about={nameOf(node)} />
        </li>
      ))}
    </ul>
  );
}
