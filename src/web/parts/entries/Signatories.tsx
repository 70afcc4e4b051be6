import type { NamedEntity } from '../entity/types';
import styles from './Signatories.module.css';
import { SignatoryEntry, type Signing } from './SignatoryEntry';

interface Props {
  readonly signatories: readonly Signing[];
  /** In whose name they may have signed. */
  readonly parties: readonly NamedEntity[];
}

/** Below a paper: who signed it. */
export function Signatories({ signatories, parties }: Props) {
  return (
    <ul className={styles.signatories}>
      {signatories.map((signing) => (
        <li key={signing.id}>
          <SignatoryEntry signing={signing} parties={parties} />
        </li>
      ))}
    </ul>
  );
}
