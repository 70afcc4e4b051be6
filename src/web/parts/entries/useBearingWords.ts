import type { AgreementStage, Bearing } from '../../api/generated/enums';
import { useText } from '../../text/useText';

/** What an event is to an agreement or paper: which stage of it the event reached, or is to. */
export function useBearingWords() {
  const text = useText('entries');
  const stages = useText('stages');
  return ({ stage, bearing }: { readonly stage: AgreementStage | null; readonly bearing: Bearing }): string =>
    stage === null ? text(`about.${bearing}`) : text(`step.${bearing}`, { stage: stages(stage) });
}
