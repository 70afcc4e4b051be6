import { useFiltersInWords } from '../parts/filters/filters';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';

/** Filters of the selection that the graph does not go by: they are of ties as a whole, and it shows what ties are made of. Nothing where none is in force. */
export function NotApplied() {
  const text = useText('graph');
  const [selection] = useSelection();
  const filters = useFiltersInWords({ ...selection, kinds: [], stage: null, certainty: null });
  return filters.length === 0 ? null : <p>{text('notApplied', { filters: filters.join(' · ') })}</p>;
}
