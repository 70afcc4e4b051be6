import { useEffect, useState } from 'react';
import type { SearchType } from '../api/generated/enums';
import { FindEntitiesDocument, type FindEntitiesQuery, type FoundEntityFragment } from '../api/generated/FindEntities';
import { type Question, useQuestion } from '../api/useQuestion';
import { timeVariables } from '../selection/Selection';
import { useSelection } from '../selection/useSelection';
import { longestText } from './search';

export type FoundEntity = FoundEntityFragment;

/** Signs alone are nothing to search for. */
const hasWords = /[\p{L}\p{N}]/u;

/** So long a question is waited for when more was typed meanwhile; then it is given up for the text as it stands. */
export const patienceMs = 300;

/** How a search for what somebody types stands. */
export interface Found {
  /** What is being asked or was answered last; empty before anything was typed. */
  readonly asked: string;
  readonly question: Question<FindEntitiesQuery>;
  /** Of the last answer, also while the next one is on its way. */
  readonly hits: readonly FoundEntity[];
  /** Whether the hits are those of the text as it stands. */
  readonly isCurrent: boolean;
}

const none: readonly FoundEntity[] = [];

/**
 * What fits a text while it is typed. There is one request at a time: the text as it then stands is asked once the one before is answered, or given up.
 * So a server is not asked for every letter, something shows while one types on, and no answer comes after a newer one.
 *
 * @param types Only these; none: all.
 */
export function useFound(text: string, types: readonly SearchType[], first: number): Found {
  const [selection] = useSelection();
  const wanted = hasWords.test(text) ? text.trim().slice(0, longestText) : '';
  const [asked, setAsked] = useState(wanted);
  const question = useQuestion(
    FindEntitiesDocument,
    { text: asked, types: types.length === 0 ? null : types, first, ...timeVariables(selection) },
    { pause: asked === '', keep: true },
  );
  const isAnswered = question.state === 'failed' || (question.state === 'answered' && !question.isOld);
  const isGivenUp = useWaitedFor(asked, !isAnswered);
  if (asked !== wanted && (isAnswered || isGivenUp || asked === '' || wanted === '')) setAsked(wanted);
  const hits = question.state === 'answered' && asked !== '' ? question.data.search.hits : none;
  return { asked, question, hits, isCurrent: isAnswered && asked === wanted };
}

/** Whether the answer to a text has been waited for long enough. */
function useWaitedFor(asked: string, isAwaited: boolean): boolean {
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setTimeout(() => setLate(asked), patienceMs);
    return () => {
      clearTimeout(timer);
      setLate(null);
    };
  }, [asked, isAwaited]);
  return isAwaited && late === asked;
}
