import type { SectorListQuery } from '../../api/generated/SectorList';
import styles from './SectorBranches.module.css';
import { SectorEntry } from './SectorEntry';
import type { SectorBranch } from './sectorTree';

type Sector = SectorListQuery['sectors']['nodes'][number];

/** Sectors, and below each those that it contains. */
export function SectorBranches({ branches }: { readonly branches: readonly SectorBranch<Sector>[] }) {
  return (
    <ul className={styles.branches}>
      {branches.map(({ sector, narrower }) => (
        <li key={sector.id}>
          <SectorEntry sector={sector} />
          {narrower.length > 0 && <SectorBranches branches={narrower} />}
        </li>
      ))}
    </ul>
  );
}
