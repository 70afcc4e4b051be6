import type { CitedClaim } from '../parts/claim/claim';

export interface OfProperty {
  /** Null: that the subject exists or holds. */
  readonly property: string | null;
  readonly claims: readonly CitedClaim[];
  readonly isContradicted: boolean;
}

/** Claims about one subject, property by property: those on which claims differ first, then that it exists, then as they come. */
export function byProperty(claims: readonly CitedClaim[]): readonly OfProperty[] {
  const properties = [...new Set(claims.map(({ property }) => property))];
  return properties
    .map((property) => {
      const ofProperty = claims.filter((claim) => claim.property === property);
      return { property, claims: ofProperty, isContradicted: ofProperty.some(isContested) };
    })
    .sort((one, other) => rank(one) - rank(other));
}

function isContested({ contradictedBy, standing }: CitedClaim): boolean {
  return contradictedBy.length > 0 || standing === 'SET_ASIDE';
}

function rank({ property, isContradicted }: OfProperty): number {
  if (isContradicted) return 0;
  return property === null ? 1 : 2;
}
