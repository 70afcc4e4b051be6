import { type ComponentType, lazy } from 'react';
import { AnswerView } from '../answer/AnswerView';

const GraphView = lazy(async () => ({ default: (await import('../graph/GraphView')).GraphView }));

/** What an address shows. Only the answer is part of the first load. */
export interface View {
  /** As wouter matches it; `:id` is given as a property. */
  readonly path: string;
  readonly view: ComponentType<{ readonly id: string }>;
}

export const views: readonly View[] = [
  { path: '/', view: AnswerView },
  { path: '/graph', view: GraphView },
];

export const NotFound = lazy(() => import('./NotFound'));
