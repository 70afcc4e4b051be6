/** A type of node that has a page, as the API calls it. */
export type EntityType =
  | 'City'
  | 'Region'
  | 'Country'
  | 'Official'
  | 'Organisation'
  | 'Agreement'
  | 'Instrument'
  | 'Event'
  | 'Sector'
  | 'Activity'
  | 'Source';

export interface EntityRef {
  readonly __typename: EntityType;
  readonly id: string;
}

/** With its name in the graph. */
export interface NamedEntity extends EntityRef {
  readonly name: string;
}

/** The first part of a page's address. The server has the same table, for what is not there. */
const folders: Readonly<Record<EntityType, string>> = {
  City: 'cities',
  Region: 'regions',
  Country: 'countries',
  Official: 'officials',
  Organisation: 'organisations',
  Agreement: 'agreements',
  Instrument: 'papers',
  Event: 'events',
  Sector: 'sectors',
  Activity: 'activities',
  Source: 'sources',
};

/** The address of an entity's own page. */
export function addressOf({ __typename, id }: EntityRef): string {
  return `/${folders[__typename]}/${encodeURIComponent(id)}`;
}

/** How a type is drawn: by shape, and by a colour of `tokens.css`. */
export const looks: Readonly<Record<EntityType, { readonly shape: Shape; readonly colour: string }>> = {
  City: { shape: 'circle', colour: '--city' },
  Region: { shape: 'hexagon', colour: '--place' },
  Country: { shape: 'octagon', colour: '--place' },
  Official: { shape: 'person', colour: '--official' },
  Organisation: { shape: 'square', colour: '--organisation' },
  Agreement: { shape: 'diamond', colour: '--agreement' },
  Instrument: { shape: 'page', colour: '--agreement' },
  Event: { shape: 'triangle', colour: '--event' },
  Sector: { shape: 'pentagon', colour: '--sector' },
  Activity: { shape: 'chevron', colour: '--event' },
  Source: { shape: 'page', colour: '--source' },
};

export type Shape = keyof typeof outlines;

/** Outlines in a box from -1 to 1. */
export const outlines = {
  circle: 'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z',
  square: 'M-.85-.85H.85V.85H-.85Z',
  diamond: 'M0-1L1 0L0 1L-1 0Z',
  triangle: 'M0-.95L1 .8H-1Z',
  pentagon: 'M0-1L.95-.31L.59.81H-.59L-.95-.31Z',
  hexagon: 'M-.5-.87H.5L1 0L.5.87H-.5L-1 0Z',
  octagon: 'M-.41-1H.41L1-.41V.41L.41 1H-.41L-1 .41V-.41Z',
  page: 'M-.7-1H.35L.7-.6V1H-.7Z',
  chevron: 'M-.9-.8H.3L1 0L.3.8H-.9L-.3 0Z',
  person: 'M0-1A.45.45 0 0 1 .27-.19Q.8 0 .8 1H-.8Q-.8 0-.27-.19A.45.45 0 0 1 0-1Z',
} as const;
