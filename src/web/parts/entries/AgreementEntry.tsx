import type { AgreementKind, AgreementStage } from '../../api/generated/enums';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { EntityLink } from '../entity/EntityLink';
import type { Backing } from '../page/claims';
import { Entry } from './Entry';

export interface AgreementLine {
  readonly id: string;
  readonly name: string;
  readonly kind: AgreementKind;
  readonly stage: AgreementStage | null;
  readonly stageDate: string | null;
  /** Of what `by` names. */
  readonly evidenceSummary?: Backing;
}

interface Props {
  readonly agreement: AgreementLine;
  /** The relationship that makes somebody party to it. */
  readonly by: string;
}

/** An agreement: of which kind, how far it got, and when. */
export function AgreementEntry({ agreement: { id, name, kind, stage, stageDate, evidenceSummary }, by }: Props) {
  const text = useText('entries');
  const kinds = useText('agreementKinds');
  const stages = useText('stages');
  return (
    <Entry
      when={stageDate === null ? text('undated') : <PartialDate value={stageDate} />}
      what={<EntityLink entity={{ __typename: 'Agreement', id, name }} marked />}
      more={[kinds(kind), stage === null ? text('stageNotStated') : stages(stage)].join(' · ')}
      evidence={{ of: { subject: by }, about: name, ...(evidenceSummary && { backing: evidenceSummary }) }}
    />
  );
}
