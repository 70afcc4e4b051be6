import type { SaidClaim } from './claim';

/** Claims of a source that one statement makes, said at one place by the same people and as surely: at least one. */
export type OfStatement = readonly [SaidClaim, ...SaidClaim[]];

/** Claims that follow one another, those of one statement together: sources say several things at once. */
export function byStatement(claims: readonly SaidClaim[]): readonly OfStatement[] {
  const groups: [SaidClaim, ...SaidClaim[]][] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last && isSaidAlike(last[0], claim)) last.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function isSaidAlike(one: SaidClaim, other: SaidClaim): boolean {
  return (
    one.statement === other.statement &&
    one.line === other.line &&
    one.part === other.part &&
    one.certainty === other.certainty &&
    one.stance === other.stance &&
    one.asOf === other.asOf &&
    one.note === other.note &&
    one.recorded === other.recorded &&
    peopleOf(one) === peopleOf(other)
  );
}

function peopleOf({ saidBy }: SaidClaim): string {
  return saidBy.nodes.map(({ id }) => id).join(' ');
}
