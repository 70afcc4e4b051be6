/** For texts that tell of several sources: whether all of them are independent of one another, some, or none of the others. */
export function independence(sources: number, independentSources: number): 'all' | 'some' | 'none' {
  if (independentSources >= sources) return 'all';
  return independentSources > 1 ? 'some' : 'none';
}
