import type { ComponentProps, ReactNode } from 'react';
import { SourcesLink } from '../page/SourcesLink';
import styles from './Entry.module.css';

interface Props {
  /** When it was. */
  readonly when?: ReactNode;
  /** What the line is about, first. */
  readonly what: ReactNode;
  /** Told after it, softer. */
  readonly more?: ReactNode;
  /** Below it, in lines of their own. */
  readonly below?: ReactNode;
  /** Of what the line states. */
  readonly evidence?: ComponentProps<typeof SourcesLink>;
}

/** A line in a list of a page: what, more about it, and who says so. */
export function Entry({ when, what, more, below, evidence }: Props) {
  return (
    <div className={when === undefined ? undefined : styles.dated}>
      {when !== undefined && <div className={styles.when}>{when}</div>}
      <div>
        {what} {more !== undefined && <span className={styles.more}>{more}</span>}{' '}
        {evidence && <SourcesLink {...evidence} />}
        {below}
      </div>
    </div>
  );
}
