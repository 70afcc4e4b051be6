import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { Locator } from '../claim/Locator';
import { EntityLink } from '../entity/EntityLink';
import { Entry } from './Entry';
import type { Quote } from './quotes';

/** What somebody is said to have said: when it was published, in our words, and where it stands. */
export function QuoteEntry({ quote }: { readonly quote: Quote }) {
  const text = useText('entries');
  const { statement, source, subjects } = quote;
  const [subject] = subjects;
  return (
    <Entry
      when={source?.published ? <PartialDate value={source.published} /> : text('undated')}
      what={<bdi lang="en">{statement}</bdi>}
      {...(subject !== undefined && { evidence: { of: { subject }, about: statement } })}
      below={
        source && (
          <p>
            <EntityLink entity={{ __typename: 'Source', ...source }} marked /> <Locator place={quote} />
          </p>
        )
      }
    />
  );
}
