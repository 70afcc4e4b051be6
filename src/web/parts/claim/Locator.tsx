import { useText } from '../../text/useText';
import type { Place } from './claim';

/** Where in its source something stands; a headline is line 0. Nothing where the source has no lines, as a register. */
export function Locator({ place: { line, part } }: { readonly place: Pick<Place, 'line' | 'part'> }) {
  const text = useText('source');
  if (line === null && part === null) return null;
  return <span>{text('place', { part: part ?? 'none', line: line ?? 0 })}</span>;
}
