import { useText } from '../text/useText';
import { longestText } from './search';
import type { Found } from './useFound';

/** How a search stands, in a sentence: what to type, how many fit, that none do, that no more is searched for, that it failed. */
export function FoundStatus({ found }: { readonly found: Found }) {
  const text = useText('search');
  const { asked, question } = found;
  if (asked === '') return text('start');
  if (question.state === 'asking') return text('searching');
  if (question.state === 'failed') return text('failed');
  const { totalCount, isComplete } = question.data.search;
  const count = text('count', { count: totalCount, atLeast: isComplete ? 'no' : 'yes' });
  return asked.length < longestText ? count : `${count} ${text('longest', { most: longestText })}`;
}
