/** How long one step came after another, as exactly as their dates tell. */
export interface Elapsed {
  /** `around`: from `first` days before it to `second` days after it. */
  readonly way: 'same' | 'after' | 'afterBetween' | 'afterAtLeast' | 'before' | 'beforeBetween' | 'around';
  /** Days, not negative. */
  readonly first: number;
  readonly second: number;
  /** About so many, where they say more than days do; else 0. */
  readonly years: number;
}

const daysOfYear = 365.25;

/**
 * @param least Days after the other step, negative where it came before; null where the dates do not tell.
 * @param most The same; null where there is no end.
 * @returns null where the dates tell nothing worth saying.
 */
export function elapsedOf(least: number | null, most: number | null): Elapsed | null {
  if (least === null || (most === null && least <= 0)) return null;
  const middle = (least + (most ?? least)) / 2;
  const years = Math.abs(middle) < 2 * daysOfYear ? 0 : Math.round(Math.abs(middle) / daysOfYear);
  const told = (way: Elapsed['way'], first: number, second = first) => ({ way, first, second, years });
  if (most === null) return told('afterAtLeast', least);
  if (least === most) return least === 0 ? told('same', 0) : told(least < 0 ? 'before' : 'after', Math.abs(least));
  if (least >= 0) return told('afterBetween', least, most);
  return most <= 0 ? told('beforeBetween', -most, -least) : told('around', -least, most);
}
