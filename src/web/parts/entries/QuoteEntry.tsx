import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { Locator } from '../claim/Locator';
import { EntityLink } from '../entity/EntityLink';
import lines from '../lines/lines.module.css';
import { SourcesLink } from '../page/SourcesLink';
import { Entry } from './Entry';
import styles from './QuoteEntry.module.css';
import type { Quotes } from './quotes';

/** What a source says that somebody said, in our words, and where in it that stands. */
export function QuoteEntry({ quotes: { source, claims } }: { readonly quotes: Quotes }) {
  const text = useText('entries');
  return (
    <Entry
      when={source.published === null ? text('undated') : <PartialDate value={source.published} />}
      what={<EntityLink entity={{ __typename: 'Source', ...source }} marked />}
      below={
        <ul className={styles.quotes}>
          {claims.map((claim) => (
            <li key={claim.id}>
              <bdi lang="en">{claim.statement}</bdi>{' '}
              <span className={lines.note}>
                <Locator place={claim} />
              </span>{' '}
              <SourcesLink of={{ subject: claim.subject }} about={claim.statement} />
            </li>
          ))}
        </ul>
      }
    />
  );
}
