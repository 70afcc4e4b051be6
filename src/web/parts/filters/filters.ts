import type { Selection } from '../../selection/Selection';
import { useDates } from '../../text/useDates';
import { useText } from '../../text/useText';

/** The part of a selection that narrows it. */
export const noFilters = {
  kinds: [],
  stage: null,
  certainty: null,
  sources: 1,
  during: null,
} as const satisfies Partial<Selection>;

/** What narrows a selection, each in a few words; none where nothing does. */
export function useFiltersInWords({ kinds, stage, certainty, sources, during }: Selection): readonly string[] {
  const text = useText('filters');
  const tieKinds = useText('tieKinds');
  const stages = useText('stages');
  const certainties = useText('certainties');
  const dates = useDates();
  return [
    ...(kinds.length > 0 ? [kinds.map((kind) => tieKinds(kind)).join(', ')] : []),
    ...(stage ? [text('stageInForce', { stage: stages(stage) })] : []),
    ...(certainty ? [text('certaintyInForce', { certainty: certainties(certainty) })] : []),
    ...(sources > 1 ? [text('sourcesInForce', { count: sources })] : []),
    ...(during ? [text('duringInForce', { date: dates(during) })] : []),
  ];
}
