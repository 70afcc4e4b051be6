import type { ReactNode } from 'react';
import { useTitle } from '../../explorer/useTitle';
import { useText } from '../../text/useText';
import { TypeMark } from '../entity/TypeMark';
import type { EntityRef } from '../entity/types';
import { EvidenceButton } from '../evidence/EvidenceButton';
import { OtherNames, type SpeltName } from './OtherNames';
import styles from './PageFrame.module.css';

interface Props {
  readonly entity: EntityRef & {
    readonly name: string;
    readonly names?: { readonly nodes: readonly SpeltName[] };
    readonly description?: string | null;
  };
  /** What it is, more exactly than its type: friendship city. The type's word where it is not given. */
  readonly kind?: string;
  /** Beside the title: how it stands with it. */
  readonly badges?: ReactNode;
  /** After those that every page has: cite this, open as GraphQL. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What the pages of all entities have: what it is and is called, and what can be done with it. */
export function PageFrame({ entity, kind, badges, actions, children }: Props) {
  const types = useText('types');
  useTitle(entity.name);
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <p className={styles.type}>
          <TypeMark type={entity.__typename} /> <span>{kind ?? types(entity.__typename)}</span> {badges}
        </p>
        <h1 className={styles.title}>
          <bdi>{entity.name}</bdi>
        </h1>
        {entity.names && <OtherNames name={entity.name} names={entity.names.nodes} />}
        {entity.description && (
          <p lang="en" className={styles.description}>
            {entity.description}
          </p>
        )}
        <p className={styles.actions}>
          <EvidenceButton of={{ subject: entity.id }} about={entity.name} />
          {actions}
        </p>
      </header>
      {children}
    </article>
  );
}
