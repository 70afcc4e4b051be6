import type { AgreementStage, Bearing } from '../../api/generated/enums';
import { EventEntry, type EventLine } from './EventEntry';
import { useBearingWords } from './useBearingWords';

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
export function AboutEntry({ about }: Props) {
  const wordsOf = useBearingWords();
  return <EventEntry event={about.node} by={about.id} bearing={wordsOf(about)} />;
}
