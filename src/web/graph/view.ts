import type { EntityType } from '../parts/entity/types';
import { codec } from '../selection/codec';
import { type Field, ids, oneOf, optionalText, repeatedIds, someOf, wholeNumber } from '../selection/fields';
import { centralities } from './centrality/names';
import type { Place } from './layout/seeds';

/** What the graph can show, in the order of its controls. */
export const drawnTypes = [
  'City',
  'Agreement',
  'Instrument',
  'Organisation',
  'Event',
  'Official',
  'Activity',
  'Sector',
  'Region',
  'Country',
] as const satisfies readonly EntityType[];

export type DrawnType = (typeof drawnTypes)[number];

/** What it begins with: who is tied to whom, and by what. */
export const firstTypes: readonly DrawnType[] = ['City', 'Agreement', 'Organisation'];

/** What the size of a mark tells: neighbours in the whole graph, or here; how it stands among what is shown; nothing. */
export const sizes = ['degree', 'shown', ...centralities, 'same'] as const;
export type Size = (typeof sizes)[number];

export const colours = ['type', 'country', 'community', 'distance'] as const;
export type Colour = (typeof colours)[number];

/** A node that stays where somebody put it. */
export interface Pin extends Place {
  readonly id: string;
}

/** The graph as somebody has made it, beside the selection that all views share. */
export interface GraphState {
  /** What is in the middle; null: the city of the selection. */
  readonly focus: string | null;
  /** How far around it, and around what was expanded. */
  readonly hops: number;
  /** What was expanded, in that order, again with each portion more. */
  readonly expand: readonly string[];
  readonly hide: readonly string[];
  readonly pin: readonly Pin[];
  /** None chosen: `firstTypes`. */
  readonly types: readonly DrawnType[];
  readonly size: Size;
  readonly colour: Colour;
  /** What is selected, the last one last. */
  readonly chosen: readonly string[];
}

/** The API takes 50 entities to begin from: these, and the middle. */
export const mostExpanded = 49;

/** How many entities the graph begins with, and how many more each expansion may bring. */
const portion = 40;

/** The most that the API gives. */
const mostShown = 500;

/** How many entities are asked for. */
export function roomOf({ expand }: GraphState): number {
  return Math.min(mostShown, portion * (1 + expand.length));
}

/** Whether an expansion would show nothing more without taking something else away. */
export function isFull({ expand }: GraphState, shown: number): boolean {
  return shown >= mostShown || expand.length >= mostExpanded;
}

const mostPins = 50;
const farthest = 1_000_000;

function pinOf(item: string): Pin | null {
  const [, id = '', x, y] = /^(.+):(-?\d{1,7}):(-?\d{1,7})$/.exec(item) ?? [];
  const pin = { id, x: Number(x), y: Number(y) };
  return id !== '' && Math.abs(pin.x) <= farthest && Math.abs(pin.y) <= farthest ? pin : null;
}

/** `id:x:y`, in whole units of the picture; ids may have colons in them. */
const pins: Field<readonly Pin[]> = {
  read: (given) => {
    const read = new Map((given?.split(',') ?? []).map(pinOf).flatMap((pin) => (pin ? [[pin.id, pin]] : [])));
    return [...read.values()].slice(0, mostPins);
  },
  understands: (given) => {
    const read = given.split(',').map(pinOf);
    return read.length <= mostPins && !read.includes(null);
  },
  write: (list) =>
    list.length === 0 ? null : list.map(({ id, x, y }) => `${id}:${Math.round(x)}:${Math.round(y)}`).join(','),
};

export const graphCodec = codec<GraphState>({
  focus: optionalText,
  hops: wholeNumber(1, 3, 2),
  expand: repeatedIds(mostExpanded),
  hide: ids(100),
  pin: pins,
  types: someOf(drawnTypes),
  size: oneOf(sizes, 'degree'),
  colour: oneOf(colours, 'type'),
  chosen: ids(50),
});

/** A list with an id in it, or without it where it was there: for what is turned on and off. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
