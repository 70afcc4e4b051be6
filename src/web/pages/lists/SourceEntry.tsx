import type { SourceListQuery } from '../../api/generated/SourceList';
import { EntityLink } from '../../parts/entity/EntityLink';
import { PartialDate } from '../../text/PartialDate';
import { useLanguageName } from '../../text/useLanguageName';
import { useText } from '../../text/useText';
import styles from './lists.module.css';

type Source = SourceListQuery['sources']['nodes'][number];

/** A source: who published it and when, what it is, in which language, and how much of the graph comes from it. */
export function SourceEntry({ source }: { readonly source: Source }) {
  const text = useText('lists');
  const kinds = useText('sourceKinds');
  const languageName = useLanguageName();
  const { id, name, kind, language, published, publisher, claims } = source;
  return (
    <>
      <EntityLink entity={{ __typename: 'Source', id, name }} marked />
      <span className={styles.meta}>
        <PartialDate value={published} />
      </span>
      {publisher ? (
        <EntityLink entity={{ __typename: 'Organisation', ...publisher }} />
      ) : (
        <span className={styles.meta}>{text('publisherNotKnown')}</span>
      )}
      <span className={styles.meta}>{kinds(kind)}</span>
      {language !== null && <span className={styles.meta}>{languageName(language)}</span>}
      <span className={styles.meta}>{text('countClaims', { count: claims.totalCount })}</span>
    </>
  );
}
