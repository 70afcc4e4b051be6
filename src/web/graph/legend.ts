import type { EntityType } from '../parts/entity/types';
import type { Line } from './picture/picture';

/** What is drawn beside the words of an entry of the legend. */
export type LegendMark =
  | { readonly kind: 'type'; readonly type: EntityType }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'tone'; readonly tone: string }
  | { readonly kind: 'hollow' | 'sizes' | 'more' };

export interface LegendEntry {
  readonly key: string;
  readonly mark: LegendMark;
  readonly name: string;
}

/** A mark is drawn around (0, 0), in a box of so many pixels. */
export const markBox = { width: 28, height: 20 };
