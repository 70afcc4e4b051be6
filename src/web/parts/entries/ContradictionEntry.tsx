import { useText } from '../../text/useText';
import { RelationshipSentence } from '../claim/RelationshipSentence';
import { useClaimWords } from '../claim/useClaimWords';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import { EvidenceButton } from '../evidence/EvidenceButton';
import styles from './ContradictionEntry.module.css';

export interface Contradiction {
  /** The id of a node or relationship. */
  readonly subject: string;
  /** Such as `City` or `PARTY_TO`. */
  readonly subjectType: string;
  readonly property: string | null;
  /** The node, or where the relationship starts and ends. */
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
  const { subject, subjectType, property, concerns, sides } = contradiction;
  const [first, second] = concerns;
  const about = concerns.map(({ name }) => name).join(' – ');
  return (
    <div className={styles.contradiction}>
      <p>
        {first && second && <RelationshipSentence type={subjectType} from={first} to={second} />}
        {first && !second && <EntityLink entity={first} marked />}
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
