import { useText } from '../../text/useText';
import { useClaimWords } from '../claim/useClaimWords';
import { EntityLink } from '../entity/EntityLink';
import { EvidenceButton } from '../evidence/EvidenceButton';
import styles from './ContradictionEntry.module.css';
import type { NamedEntity } from './named';

export interface Contradiction {
  /** The id of a node or relationship. */
  readonly subject: string;
  readonly property: string | null;
  readonly concerns: readonly NamedEntity[];
  readonly sides: readonly Side[];
}

interface Side {
  readonly value: string | null;
  readonly refutes: boolean;
  readonly isShown: boolean;
  readonly sources: number;
}

/** A fact on which claims differ: what each side says, how many sources it has, and which one the graph goes along with. */
export function ContradictionEntry({ contradiction }: { readonly contradiction: Contradiction }) {
  const text = useText('entries');
  const words = useClaimWords();
  const { subject, property, concerns, sides } = contradiction;
  const about = concerns.map(({ name }) => name).join(' – ');
  return (
    <div className={styles.contradiction}>
      <p>
        {concerns.map((entity, index) => (
          <span key={entity.id}>
            {index > 0 && ' – '}
            <EntityLink entity={entity} marked />
          </span>
        ))}
        {property !== null && `: ${words.property(property)}`}{' '}
        <EvidenceButton of={property === null ? { subject } : { subject, property }} about={about} />
      </p>
      <ul className={styles.sides}>
        {sides.map(({ value, refutes, isShown, sources }) => (
          <li key={`${refutes} ${value}`}>
            {text.rich('side', {
              refutes: String(refutes),
              isShown: String(isShown),
              sources,
              value: () =>
                property === null || value === null ? text('thatItIs') : <bdi>{words.value(property, value)}</bdi>,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
