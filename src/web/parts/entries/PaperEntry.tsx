import type { InstrumentKind, InstrumentStatus } from '../../api/generated/enums';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { NamedEntity } from '../entity/types';
import type { Backing } from '../page/claims';
import { Entry } from './Entry';
import { Signatories } from './Signatories';
import type { Signing } from './SignatoryEntry';

export interface PaperLine {
  readonly id: string;
  readonly name: string;
  readonly kind: InstrumentKind;
  readonly status: InstrumentStatus;
  readonly date: string | null;
  readonly evidenceSummary?: Backing;
  readonly signatories?: { readonly totalCount: number; readonly edges: readonly Signing[] };
}

interface Props {
  readonly paper: PaperLine;
  /** In whose name it may have been signed. */
  readonly parties?: readonly NamedEntity[];
}

/** A paper: when, what, whether it is signed, and by whom. */
export function PaperEntry({ paper, parties = [] }: Props) {
  const text = useText('entries');
  const statuses = useText('instrumentStatuses');
  const { id, name, status, date, evidenceSummary, signatories } = paper;
  return (
    <Entry
      when={date === null ? text('undated') : <PartialDate value={date} />}
      what={<EntityLink entity={{ __typename: 'Instrument', id, name }} marked />}
      more={statuses(status)}
      evidence={{ of: { subject: id }, about: name, ...(evidenceSummary && { backing: evidenceSummary }) }}
      below={signatories && <Signatories signatories={signatories.edges} parties={parties} />}
    />
  );
}
