import type { Client } from 'urql';
import { answerVariables } from '../answer/answer';
import { AnswerDocument } from '../api/generated/Answer';
import { selectionCodec } from '../selection/Selection';

/** Asks what the first screen will ask: the same question, which then finds its answer with the client, or on its way. */
export function askFirst(api: Client, { pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  if (pathname === '/') void api.query(AnswerDocument, answerVariables(selectionCodec.read(search))).toPromise();
}
