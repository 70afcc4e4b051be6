import { Link } from 'wouter';
import { EntityLink } from '../parts/entity/EntityLink';
import type { NamedEntity } from '../parts/entity/types';
import { useEvidence } from '../selection/useEvidence';
import { useText } from '../text/useText';
import styles from './sections.module.css';

interface Props {
  readonly entity: NamedEntity;
  /** How many claims mention it. */
  readonly mentions: number;
  /** Which of the two is shown; null where it is neither in full. */
  readonly shows: 'said' | 'mentions' | null;
}

/** An entity whose evidence is shown, and the two ways to see it: what is said of it, and all that mentions it. */
export function EntityHead({ entity, mentions, shows }: Props) {
  const text = useText('evidence');
  const types = useText('types');
  const { addressOf } = useEvidence();
  return (
    <>
      <p className={styles.of}>
        <EntityLink entity={entity} marked /> <span className={styles.type}>{types(entity.__typename)}</span>
      </p>
      <nav aria-label={text('ways')} className={styles.ways}>
        <Link href={addressOf({ subject: entity.id })} aria-current={shows === 'said' ? 'true' : undefined}>
          {text('saidOf')}
        </Link>
        <Link href={addressOf({ mentions: entity.id })} aria-current={shows === 'mentions' ? 'true' : undefined}>
          {text('allMentions', { count: mentions })}
        </Link>
      </nav>
    </>
  );
}
