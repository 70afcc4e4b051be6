import type { AgreementStage, Certainty, TieKind } from '../../api/generated/enums';
import type { EntityType } from '../../parts/entity/types';
import { lineOf, type Picture, type PictureNode } from '../picture/picture';
import { type Point, radialPlaces } from './radial';

/** Where a tied city stands to what was asked: it is an answer, it may be one, or it is one through a related sector only. */
export type SpokeGroup = 'matching' | 'sectorNotStated' | 'related';

/** A city around the one in the middle. */
export interface Spoke {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly TieKind[];
  /** The furthest of its agreements; null where there is none. */
  readonly stage: AgreementStage | null;
  readonly certainty: Certainty;
  readonly group: SpokeGroup;
}

/** The type of what is shared, drawn on the line. */
export const sharedType: Readonly<Record<TieKind, EntityType>> = {
  AGREEMENT: 'Agreement',
  MEMBERSHIP: 'Organisation',
  EVENT: 'Event',
};

/** Radius in pixels, and whether only the outline is drawn. */
export const marks: Readonly<Record<SpokeGroup, { readonly radius: number; readonly hollow: boolean }>> = {
  matching: { radius: 8, hollow: false },
  sectorNotStated: { radius: 7, hollow: true },
  related: { radius: 5, hollow: false },
};

export interface Centre {
  readonly id: string;
  readonly name: string;
}

/** The city in the middle with the others around it in their order. */
export function radialPicture(
  centre: Centre,
  spokes: readonly Spoke[],
  radii: Point,
  describe: (spoke: Spoke) => string,
): Picture {
  const places = radialPlaces(spokes.length, radii);
  const city = { type: 'City', tone: '--city' } as const;
  const middle: PictureNode = {
    ...city,
    id: centre.id,
    label: centre.name,
    x: 0,
    y: 0,
    radius: 12,
    hollow: false,
    description: centre.name,
  };
  return {
    nodes: [
      middle,
      ...spokes.map((spoke, index) => ({
        ...city,
        ...marks[spoke.group],
        ...(places[index] ?? { x: 0, y: 0 }),
        id: spoke.id,
        label: spoke.name,
        description: describe(spoke),
      })),
    ],
    edges: spokes.map((spoke) => ({
      id: `${centre.id}–${spoke.id}`,
      from: centre.id,
      to: spoke.id,
      line: lineOf[spoke.certainty],
      arrow: false,
      through: spoke.kinds.map((kind) => sharedType[kind]),
      description: describe(spoke),
    })),
  };
}
