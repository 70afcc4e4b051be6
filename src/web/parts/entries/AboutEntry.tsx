import type { AgreementStage, Bearing } from '../../api/generated/enums';
import { useText } from '../../text/useText';
import { EventEntry, type EventLine } from './EventEntry';

interface Props {
  /** The relationship of an event to an agreement or paper. */
  readonly about: {
    readonly id: string;
    readonly stage: AgreementStage | null;
    readonly bearing: Bearing;
    readonly node: EventLine;
  };
}

/** An event about an agreement or paper: which stage it reached, or is to. */
export function AboutEntry({ about: { id, stage, bearing, node } }: Props) {
  const text = useText('entries');
  const stages = useText('stages');
  const words = stage === null ? text(`about.${bearing}`) : text(`step.${bearing}`, { stage: stages(stage) });
  return <EventEntry event={node} by={id} bearing={words} />;
}
