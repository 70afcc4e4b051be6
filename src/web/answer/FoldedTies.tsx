import type { AnsweredTie } from './answer';
import styles from './FoldedTies.module.css';
import { TieList } from './TieList';

interface Props {
  readonly title: string;
  readonly city: string;
  readonly ties: readonly AnsweredTie[];
}

/** Ties beside the answer, shown when somebody wants to see them. */
export function FoldedTies({ title, city, ties }: Props) {
  return (
    <details className={styles.folded}>
      <summary className={styles.title}>{title}</summary>
      <TieList city={city} ties={ties} />
    </details>
  );
}
