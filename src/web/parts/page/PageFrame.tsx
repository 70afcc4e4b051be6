import type { DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { Link } from 'wouter';
import { useTitle } from '../../explorer/useTitle';
import { CiteThis } from '../../export/CiteThis';
import { OpenAsGraphQL } from '../../export/OpenAsGraphQL';
import { sentenceCase } from '../../text/sentenceCase';
import { useText } from '../../text/useText';
import { TypeMark } from '../entity/TypeMark';
import type { EntityRef } from '../entity/types';
import { useEntityName } from '../entity/useEntityName';
import { EvidenceButton } from '../evidence/EvidenceButton';
import lines from '../lines/lines.module.css';
import { type MergedId, MergedIds } from './MergedIds';
import { OtherNames, type SpeltName } from './OtherNames';
import styles from './PageFrame.module.css';
import { SourcesLink } from './SourcesLink';
import { useGraphAddress } from './useGraphAddress';

interface Props {
  readonly entity: EntityRef & {
    readonly name: string;
    readonly names?: { readonly nodes: readonly SpeltName[] };
    readonly description?: string | null;
  };
  /** What it is, more exactly than its type: friendship city. */
  readonly kind?: string;
  /** The ids that were merged into it. */
  readonly merged?: readonly MergedId[];
  /** Beside the title: how it stands with it. */
  readonly badges?: ReactNode;
  /** The question that the page answers. */
  readonly asked?: { readonly document: DocumentNode; readonly variables: object };
  /** After those that every page has. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What the pages of all entities have: what it is and is called, and what can be done with it. */
export function PageFrame({ entity, kind, merged = [], badges, asked, actions, children }: Props) {
  const text = useText('page');
  const graphAddressOf = useGraphAddress();
  const type = useText('types')(entity.__typename);
  const called = useEntityName()(entity);
  const locale = useLocale();
  // In some languages names of fields are words like others.
  const name = entity.__typename === 'Sector' ? sentenceCase(called, locale) : called;
  useTitle(name);
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <p className={styles.type}>
          <TypeMark type={entity.__typename} />{' '}
          <span>{kind === undefined || kind === type ? type : `${type}: ${kind}`}</span> {badges}
        </p>
        <h1 className={lines.title}>
          <bdi>{name}</bdi>
        </h1>
        {entity.names && <OtherNames name={entity.name} names={entity.names.nodes} />}
        <MergedIds merged={merged} />
        {entity.description && (
          <p lang="en" className={styles.description}>
            {entity.description} <SourcesLink of={{ subject: entity.id, property: 'description' }} about={name} />
          </p>
        )}
        <div className={styles.actions}>
          <EvidenceButton of={{ subject: entity.id }} about={name} />
          <CiteThis title={name} />
          {asked && <OpenAsGraphQL document={asked.document} variables={asked.variables} />}
          {entity.__typename !== 'Source' && <Link href={graphAddressOf(entity.id)}>{text('inGraph')}</Link>}
          {actions}
        </div>
      </header>
      {children}
    </article>
  );
}
