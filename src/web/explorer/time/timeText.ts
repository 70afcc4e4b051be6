/** When the graph knew what is shown. */
export type Known =
  | { readonly kind: 'now' }
  /** To the minute, in UTC, as an input of HTML has it: `2026-11-22T03:04`. */
  | { readonly kind: 'time'; readonly minute: string }
  /** After the change set of this number. */
  | { readonly kind: 'change'; readonly number: string };

/** As the address has it: a time of RFC 3339, the number of a change set, or neither. What is neither counts as a time that is not yet written. */
export function readKnown(knownAt: string | null): Known {
  if (knownAt === null) return { kind: 'now' };
  if (/^\d+$/.test(knownAt)) return { kind: 'change', number: knownAt };
  const time = new Date(knownAt);
  return { kind: 'time', minute: Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 16) };
}

/** @returns For the address; `undefined` where it is not one yet. */
export function writeKnown(known: Known): string | null | undefined {
  if (known.kind === 'now') return null;
  if (known.kind === 'change') return /^\d{1,15}$/.test(known.number) ? known.number : undefined;
  const time = new Date(`${known.minute}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace('.000Z', 'Z');
}
