import { useFormatter } from 'use-intl';
import { Span } from '../../text/Span';
import { useDates } from '../../text/useDates';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { Backing } from '../page/claims';
import { Entry } from './Entry';
import type { NamedEntity } from './named';
import { OfficeTitle } from './OfficeTitle';

export interface OfficeLine {
  /** Of the relationship. */
  readonly id: string;
  /** In English. */
  readonly title: string;
  /** In the words of the source. */
  readonly titleInSource?: string | null;
  readonly acting: boolean;
  readonly from: string | null;
  readonly to: string | null;
  /** Dates at which sources show the person in office. */
  readonly attested: readonly string[];
  readonly evidenceSummary?: Backing;
  /** The person, or where the office is, whichever the page is not about. */
  readonly node: NamedEntity;
}

/** Somebody in an office: which, where or who, and from when to when as far as sources tell. */
export function OfficeEntry({ office }: { readonly office: OfficeLine }) {
  const text = useText('entries');
  const { id, title, titleInSource = null, node, evidenceSummary } = office;
  return (
    <Entry
      when={<Term office={office} />}
      what={<EntityLink entity={node} marked />}
      more={
        <>
          <OfficeTitle office={office} />
          {titleInSource !== null && titleInSource !== title && (
            <> · {text.rich('titleInSource', { title: () => <bdi lang="">{titleInSource}</bdi> })}</>
          )}
        </>
      }
      evidence={{
        of: { subject: id },
        about: `${node.name}, ${title}`,
        ...(evidenceSummary && { backing: evidenceSummary }),
      }}
    />
  );
}

function Term({ office: { from, to, attested } }: { readonly office: OfficeLine }) {
  const text = useText('entries');
  const dates = useDates();
  const format = useFormatter();
  if (from !== null || to !== null) return <Span from={from} to={to} />;
  return attested.length === 0 ? text('undated') : text('attested', { dates: format.list(attested.map(dates)) });
}
