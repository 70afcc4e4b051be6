import { QuoteEntry } from '../entries/QuoteEntry';
import { quotesOf, type SaidClaim } from '../entries/quotes';
import { Listing } from './Listing';
import { Section } from './Section';

interface Props {
  readonly title: string;
  /** As the operation's variable `said` bounds it. */
  readonly said: { readonly totalCount: number; readonly nodes: readonly SaidClaim[] };
}

/** What somebody is quoted as saying, by source, each statement once. No section where there is nothing. */
export function QuoteSection({ title, said: { totalCount, nodes } }: Props) {
  const quotes = quotesOf(nodes);
  const unfetched = totalCount - nodes.length;
  if (quotes.length === 0) return null;
  return (
    <Section title={title}>
      <Listing list="said" items={quotes} keyOf={({ source }) => source.id} total={quotes.length + unfetched}>
        {(each) => <QuoteEntry quotes={each} />}
      </Listing>
    </Section>
  );
}
