import { useText } from '../text/useText';
import type { Found } from './useFound';

/** How a search stands, in a sentence: what to type, how many fit, that none do, that it failed. */
export function FoundStatus({ found }: { readonly found: Found }) {
  const text = useText('search');
  const { asked, question } = found;
  if (asked === '') return text('start');
  if (question.state === 'asking') return text('searching');
  if (question.state === 'failed') return text('failed');
  const { totalCount, isComplete } = question.data.search;
  return text('count', { count: totalCount, atLeast: isComplete ? 'no' : 'yes' });
}
