import { Fragment } from 'react';
import { EntityLink } from '../parts/entity/EntityLink';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import { useText } from '../text/useText';
import styles from './PathLine.module.css';
import type { EvidencedReason } from './tie';

/** The way in the graph from one place to the other as a line of names; each step leads to who says so. */
export function PathLine({ path }: { readonly path: EvidencedReason['path'] }) {
  const text = useText('evidence');
  const first = path[0];
  if (!first) return null;
  return (
    <p className={styles.path}>
      <span>{text('way')}</span> <EntityLink entity={first.from} marked />
      {path.map(({ relationship, direction, from, to }) => (
        <Fragment key={relationship}>
          {' '}
          <EvidenceButton of={{ subject: relationship }} about={`${from.name} – ${to.name}`}>
            <span aria-hidden="true">{direction === 'OUT' ? '→' : '←'}</span>
          </EvidenceButton>{' '}
          <EntityLink entity={to} marked />
        </Fragment>
      ))}
    </p>
  );
}
