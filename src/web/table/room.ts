interface Placed {
  readonly start: number;
  readonly end: number;
}

/** In pixels: the room of rows that are not drawn. */
export interface Room {
  readonly before: number;
  readonly after: number;
}

/**
 * The room before and after the rows that are drawn, so that those in view stand where they belong. One row that is kept though it is out of view, the
 * first or the last, stands beside the others.
 *
 * @param placed In the order of the table.
 * @param total The height of all rows.
 */
export function roomAround(placed: readonly Placed[], total: number): Room {
  const [first, second] = placed;
  if (first === undefined) return { before: 0, after: total };
  const isApart = second !== undefined && second.start > first.end;
  const before = isApart ? second.start - (first.end - first.start) : first.start;
  const drawn = placed.reduce((sum, { start, end }) => sum + end - start, 0);
  return { before, after: total - before - drawn };
}
