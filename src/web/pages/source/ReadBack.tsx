import lines from '../../parts/lines/lines.module.css';
import { Section } from '../../parts/page/Section';
import { Empty } from '../../parts/states/Empty';
import { useAddress } from '../../selection/useAddress';
import { useText } from '../../text/useText';
import { byLine } from './byLine';
import { LineItem } from './LineItem';
import { ReadingFilters } from './ReadingFilters';
import { ReadingPages } from './ReadingPages';
import { readingCodec } from './reading';
import type { ReadSource } from './source';

/** What a source says, line by line in its own order; its own words too where the server has them, else they stand where the source is. */
export function ReadBack({ source }: { readonly source: ReadSource }) {
  const text = useText('sourcePage');
  const [reading] = useAddress(readingCodec);
  const { claims, whole } = source;
  const isAll = reading.sourceAbout === null && reading.sourceCertainty === null;
  return (
    <Section title={text('says')} count={whole.totalCount} note={text(source.hasText ? 'saysBelowIt' : 'saysHow')}>
      <ReadingFilters source={source} />
      <p role="status" className={lines.note}>
        {!isAll && text('fits', { count: claims.totalCount, of: whole.totalCount })}
      </p>
      {claims.nodes.length === 0 ? (
        <Empty>{text('nothing')}</Empty>
      ) : (
        <ol>
          {byLine(claims.nodes).map((line) => (
            <LineItem key={line.claims[0]?.id} line={line} language={source.language} />
          ))}
        </ol>
      )}
      <ReadingPages hasMore={claims.pageInfo.hasNextPage} end={claims.pageInfo.endCursor} />
    </Section>
  );
}
