import styles from './TypeMark.module.css';
import { type EntityType, looks, outlines } from './types';

/** The shape of a type, beside a word that says it: readers of the screen hear the word alone. */
export function TypeMark({ type }: { readonly type: EntityType }) {
  const { shape, colour } = looks[type];
  return (
    <svg className={styles.mark} viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true" focusable="false">
      <path d={outlines[shape]} fill={`var(${colour})`} />
    </svg>
  );
}
