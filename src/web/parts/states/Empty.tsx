import type { ReactNode } from 'react';
import styles from './states.module.css';

/** Nothing is there: that, and what to do about it. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}
