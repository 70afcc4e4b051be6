import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { EvidenceOf } from '../../selection/evidence';
import { useEvidence } from '../../selection/useEvidence';
import { useText } from '../../text/useText';
import styles from './EvidenceButton.module.css';

interface Props {
  readonly of: EvidenceOf;
  /** What it is the evidence of: part of the accessible name. */
  readonly about?: string;
  /** What is seen; "Who says so?" where it is not given. */
  readonly children?: ReactNode;
}

/** Opens the evidence of something beside what is shown. A link: it can be opened elsewhere and passed on. */
export function EvidenceButton({ of, about, children }: Props) {
  const text = useText('evidence');
  const { addressOf } = useEvidence();
  // What is seen comes first in what is heard (WCAG 2.5.3): a name, or words.
  const isNamed = children !== undefined && typeof children !== 'string';
  const label = typeof children === 'string' ? children : text('title');
  return (
    <Link
      href={addressOf(of)}
      className={styles.evidence}
      aria-label={about === undefined ? undefined : isNamed ? `${about}: ${label}` : `${label} (${about})`}
    >
      {children ?? text('title')}
    </Link>
  );
}
