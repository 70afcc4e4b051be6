/** What an element and those in it look like, by names of properties that those in it inherit. */
export interface Look {
  readonly said: Map<string, string>;
  readonly parts: readonly Look[];
}

/** Has a group say what most of what is in it says, and that no more: in the end nothing looks different, and all is shorter. */
export function sayOnce({ said, parts }: Look): void {
  for (const part of parts) sayOnce(part);
  for (const name of new Set(parts.flatMap((part) => [...part.said.keys()]))) {
    const values = parts.map((part) => part.said.get(name));
    if (values.includes(undefined)) continue;
    const common = mostFrequent(values);
    if (common === undefined) continue;
    said.set(name, common);
    for (const part of parts) if (part.said.get(name) === common) part.said.delete(name);
  }
}

/** The first of those that are there most often. */
function mostFrequent(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string | undefined, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.find((value) => counts.get(value) === most);
}
