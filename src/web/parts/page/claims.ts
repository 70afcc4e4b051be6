import type { ClaimStanding } from '../../api/generated/enums';

/** A claim about an element, as far as counting needs it: `evidence(first: 200) { nodes { property standing source { id } } }`. */
export interface CountedClaim {
  /** None: it says that the element exists or holds. */
  readonly property: string | null;
  readonly standing: ClaimStanding | null;
  readonly source: { readonly id: string } | null;
}

/** What stands behind one fact. */
export interface Backing {
  readonly sources: number;
  /** Whether claims contradict one another, or the graph does not go along with one. */
  readonly isContradicted?: boolean;
}

/** What claims about one fact amount to. */
export function backingOf(claims: readonly Pick<CountedClaim, 'standing' | 'source'>[]): Backing {
  return {
    sources: new Set(claims.flatMap(({ source }) => (source ? [source.id] : []))).size,
    isContradicted: claims.some(({ standing }) => standing === 'PREVAILS' || standing === 'SET_ASIDE'),
  };
}

/** By property; that the element is there stands under null. What nobody speaks of is not in it. */
export function backingByProperty(claims: readonly CountedClaim[]): ReadonlyMap<string | null, Backing> {
  const properties = new Set(claims.map(({ property }) => property));
  return new Map([...properties].map((each) => [each, backingOf(claims.filter(({ property }) => property === each))]));
}
