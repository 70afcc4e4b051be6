import { useSearch } from 'wouter';
import { selectionCodec } from './Selection';
import { usePath } from './usePath';

let last = '';

/**
 * The query with which a view over the selection is opened from here: that of the present view; on a page of its own, that of the view which was
 * open last in this tab, so that the question is not lost on the way.
 */
export function useLastQuestion(views: readonly string[]): string {
  const path = usePath();
  const search = useSearch();
  if (!views.includes(path)) return selectionCodec.write({ ...selectionCodec.read(last), ...timeOf(search) });
  last = selectionCodec.write(selectionCodec.read(search));
  return search;
}

function timeOf(search: string) {
  const { asOf, certain, knownAt } = selectionCodec.read(search);
  return { asOf, certain, knownAt };
}
