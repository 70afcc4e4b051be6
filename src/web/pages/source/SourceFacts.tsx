import { SourceAddress } from '../../parts/claim/SourceAddress';
import { SourceTitle } from '../../parts/claim/SourceTitle';
import { Unknown } from '../../parts/claim/Unknown';
import { EntityLink } from '../../parts/entity/EntityLink';
import lines from '../../parts/lines/lines.module.css';
import { Fact, Facts } from '../../parts/page/Facts';
import { PartialDate } from '../../text/PartialDate';
import { useLanguageName } from '../../text/useLanguageName';
import { useText } from '../../text/useText';
import { OtherSources } from './OtherSources';
import styles from './SourceFacts.module.css';
import { contradictorsOf, type ReadSource } from './source';

/** What is known of a source itself; of what is not known, why not. */
export function SourceFacts({ source }: { readonly source: ReadSource }) {
  const text = useText('sourcePage');
  const languageName = useLanguageName();
  const { id, title, publisher, published, language, licence, sha256 } = source;
  const derivedFrom = source.derivedFrom.nodes;
  const contradictors = contradictorsOf(source);
  return (
    <Facts of={id} claims={[]}>
      <Fact label={text('title')}>
        {title === null ? (
          <Unknown what="title" because={source.titleUnknownBecause} />
        ) : (
          <SourceTitle source={source} />
        )}
      </Fact>
      <Fact label={text('publisher')}>
        {publisher ? (
          <EntityLink entity={publisher} marked />
        ) : (
          <Unknown what="publisher" because={source.publisherUnknownBecause} />
        )}
      </Fact>
      <Fact label={text('published')}>
        {published === null ? (
          <Unknown what="published" because={source.publishedUnknownBecause} />
        ) : (
          <PartialDate value={published} />
        )}
      </Fact>
      <Fact label={text('address')}>
        <SourceAddress source={source} />
      </Fact>
      <Fact label={text('language')}>{language && languageName(language)}</Fact>
      <Fact label={text('licence')}>{licence && <bdi lang="en">{licence}</bdi>}</Fact>
      <Fact label={text('derivedFrom')}>
        {derivedFrom.length > 0 && <OtherSources of={id} sources={derivedFrom} />}
      </Fact>
      <Fact label={text('contradictedBy')}>
        {contradictors.length > 0 && <OtherSources of={id} sources={contradictors} />}
      </Fact>
      <Fact label={text('sha256')}>
        {sha256 && (
          <>
            <code className={styles.sha256}>{sha256}</code> <span className={lines.note}>{text('sha256How')}</span>
          </>
        )}
      </Fact>
    </Facts>
  );
}
