import type { ReactNode } from 'react';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { NameLinks } from '../entity/NameLinks';
import { CertaintyBadge } from '../evidence/CertaintyBadge';
import lines from '../lines/lines.module.css';
import type { OfStatement } from './byStatement';
import { ClaimPoint } from './ClaimPoint';
import { Locator } from './Locator';
import styles from './Statement.module.css';

interface Props {
  readonly claims: OfStatement;
  /** Whether it says what it is about, where that does not stand above it. */
  readonly withSubject?: boolean;
  /** What stands at its line, where that does not stand above it. */
  readonly passage?: ReactNode;
}

/** One statement of a source that stands above it: what it says, where, by whom, how sure, since when it is known; and on what. */
export function Statement({ claims, withSubject = false, passage }: Props) {
  const text = useText('evidence');
  const stances = useText('stances');
  const { statement, certainty, stance, asOf, saidBy, recorded, note } = claims[0];
  return (
    <div className={styles.statement}>
      <p className={styles.words} lang="en">
        <bdi>{statement}</bdi>
      </p>
      <p className={lines.details}>
        <CertaintyBadge certainty={certainty} />
        {stance !== 'SUPPORTS' && <strong>{stances(stance)}</strong>}
        <Locator place={claims[0]} />
        {asOf !== null && <span>{text.rich('asOf', { date: () => <PartialDate value={asOf} /> })}</span>}
        {saidBy.nodes.length > 0 && (
          <span>{text.rich('saidBy', { people: () => <NameLinks of={saidBy.nodes} /> })}</span>
        )}
        <span>{text.rich('recorded', { date: () => <PartialDate value={recorded} /> })}</span>
      </p>
      {passage}
      {note !== null && (
        <p className={styles.note}>
          {text('note')} <bdi lang="en">{note}</bdi>
        </p>
      )}
      {claims.map((claim) => (
        <ClaimPoint key={claim.id} claim={claim} withSubject={withSubject} />
      ))}
    </div>
  );
}
