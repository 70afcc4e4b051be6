import type { PaperPageQuery } from '../../api/generated/PaperPage';
import { EntityLink } from '../../parts/entity/EntityLink';
import { Fact, Facts } from '../../parts/page/Facts';
import { PartialDate } from '../../text/PartialDate';
import { Span } from '../../text/Span';
import { useText } from '../../text/useText';

export type Paper = NonNullable<PaperPageQuery['instrument']>;

export type PaperProperties = Pick<
  Paper,
  'id' | 'status' | 'date' | 'validFrom' | 'validTo' | 'openEnded' | 'agreement' | 'evidence'
>;

/** How it stands with a paper, when it was signed, how long it is valid, and what it is a paper of. */
export function PaperFacts({ paper }: { readonly paper: PaperProperties }) {
  const text = useText('paperPage');
  const page = useText('page');
  const { id, evidence, status, date, validFrom, validTo, openEnded, agreement } = paper;
  const hasValidity = validFrom !== null || validTo !== null;
  return (
    <Facts of={id} claims={evidence.nodes}>
      <Fact label={text('status')} property="status">
        {text(`statuses.${status}`)}
      </Fact>
      <Fact label={text(status === 'SIGNED' ? 'signed' : 'toBeSigned')} property="date">
        {date === null ? page('notStated') : <PartialDate value={date} />}
      </Fact>
      <Fact label={text('valid')} property={['validFrom', 'validTo']}>
        {hasValidity && <Span from={validFrom} to={validTo} />}
      </Fact>
      <Fact label={text('openEnded')} property="openEnded">
        {openEnded !== null && page(openEnded ? 'yes' : 'no')}
      </Fact>
      <Fact label={text('agreement')}>{agreement && <EntityLink entity={agreement} marked />}</Fact>
    </Facts>
  );
}
