import { type ReactNode, useId } from 'react';
import { useFormatter } from 'use-intl';
import lines from '../lines/lines.module.css';
import styles from './Section.module.css';

interface Props {
  readonly title: string;
  /** How many there are of what it lists. */
  readonly count?: number;
  /** A sentence below the heading: what is meant, what it is not. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page, with its heading. */
export function Section({ title, count, note, children }: Props) {
  const format = useFormatter();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={lines.heading}>
        {title}
        {count !== undefined && <span className={styles.count}> {format.number(count)}</span>}
      </h2>
      {note !== undefined && <p className={lines.note}>{note}</p>}
      {children}
    </section>
  );
}
