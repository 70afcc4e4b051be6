import type { SourceListQuery } from '../../api/generated/SourceList';
import { EntityLink } from '../../parts/entity/EntityLink';
import lines from '../../parts/lines/lines.module.css';
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
      <p className={styles.whole}>
        <EntityLink entity={{ __typename: 'Source', id, name }} marked />
      </p>
      <p className={lines.details}>
        <PartialDate value={published} />
        {publisher ? (
          <EntityLink entity={{ __typename: 'Organisation', ...publisher }} />
        ) : (
          <span>{text('publisherNotKnown')}</span>
        )}
        <span>{kinds(kind)}</span>
        {language !== null && <span>{text('inLanguage', { language: languageName(language) })}</span>}
        <span>{text('countClaims', { count: claims.totalCount })}</span>
      </p>
    </>
  );
}
