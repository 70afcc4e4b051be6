import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import lines from '../lines/lines.module.css';
import type { CitedSource } from './claim';
import { SourceAddress } from './SourceAddress';
import styles from './SourceCitation.module.css';
import { SourceTitle } from './SourceTitle';
import { Unknown } from './Unknown';

/** A source as one cites it: title, publisher, date, where it can be read; of what is not known, why not. */
export function SourceCitation({ source }: { readonly source: CitedSource }) {
  const text = useText('source');
  const { title, publisher, published } = source;
  return (
    <p className={`${lines.details} ${styles.citation}`}>
      <EntityLink entity={{ __typename: 'Source', id: source.id, name: source.name }}>
        <SourceTitle source={source} />
      </EntityLink>
      {title === null && <Unknown what="title" because={source.titleUnknownBecause} />}
      {publisher ? (
        <EntityLink entity={publisher} />
      ) : (
        <Unknown what="publisher" because={source.publisherUnknownBecause} />
      )}
      {published === null ? (
        <Unknown what="published" because={source.publishedUnknownBecause} />
      ) : (
        <span>{text.rich('published', { date: () => <PartialDate value={published} /> })}</span>
      )}
      <SourceAddress source={source} />
    </p>
  );
}
