import { useSelection } from '../../selection/useSelection';

/**
 * Of when a page speaks, for its words: `now`, of the world at a chosen time (`then`), or as the graph knew it (`known`). What sources say of later
 * is not there then, so that nothing may be said of all sources.
 */
export function useWhen(): 'now' | 'then' | 'known' {
  const [{ asOf, knownAt }] = useSelection();
  if (asOf !== null) return 'then';
  return knownAt === null ? 'now' : 'known';
}
