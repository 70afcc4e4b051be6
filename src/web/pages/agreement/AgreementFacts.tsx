import { Fact, Facts } from '../../parts/page/Facts';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import type { Agreement } from './steps';
import { useWhen } from './useWhen';

/** How far it got, since when, and what its text leaves open. */
export function AgreementFacts({ agreement }: { readonly agreement: Agreement }) {
  const text = useText('agreementPage');
  const page = useText('page');
  const stages = useText('stages');
  const when = useWhen();
  const { id, evidence, stage, stageDate, openEnded } = agreement;
  return (
    <Facts of={id} claims={evidence.nodes}>
      <Fact label={text('stage')}>{stage === null ? text('stageNotStated', { when }) : stages(stage)}</Fact>
      <Fact label={text('stageDate')}>{stage !== null && <PartialDate value={stageDate} />}</Fact>
      <Fact label={text('openEnded')} property="openEnded">
        {openEnded === null ? null : page(openEnded ? 'yes' : 'no')}
      </Fact>
    </Facts>
  );
}
