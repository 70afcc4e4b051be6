import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { useAddress, withQuery } from '../selection/useAddress';
import type { Place } from './layout/seeds';
import { type DrawnType, drawnTypes, firstTypes, type GraphState, graphCodec, type Pin } from './view';

/** What can be done to the graph; each is an entry in the browser's history. */
export interface GraphActs {
  readonly change: (part: Partial<GraphState>) => void;
  /** Selects an entity, or adds it to what is selected, or takes it away from there. */
  readonly select: (id: string, isAdding: boolean) => void;
  /** Shows a portion more of what is behind it. */
  readonly expand: (id: string) => void;
  readonly putIntoMiddle: (id: string) => void;
  readonly collapse: (id: string) => void;
  readonly hide: (ids: readonly string[]) => void;
  readonly pin: (id: string, place: Place) => void;
  readonly pinAll: (pins: readonly Pin[]) => void;
  readonly unpin: (id: string) => void;
  readonly show: (type: DrawnType, isShown: boolean) => void;
  readonly startAfresh: () => void;
}

/** The graph as the address has it, and what can be done to it. */
export function useGraphState() {
  const [state, change] = useAddress(graphCodec);
  const search = useSearch();
  const types = state.types.length === 0 ? firstTypes : state.types;
  const acts = useMemo((): GraphActs => {
    const { chosen, expand, hide, pin } = state;
    const pinAll = (pins: readonly Pin[]) => {
      const ids = new Set(pins.map(({ id }) => id));
      const placed = pins.map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) }));
      change({ pin: [...pin.filter(({ id }) => !ids.has(id)), ...placed] });
    };
    return {
      change,
      select: (id, isAdding) => {
        const others = chosen.filter((other) => other !== id);
        change({ chosen: !isAdding ? [id] : others.length < chosen.length ? others : [...others, id] });
      },
      expand: (id) => change({ expand: [...expand, id] }),
      putIntoMiddle: (id) => change({ focus: id, expand: [] }),
      collapse: (id) => change({ expand: expand.filter((other) => other !== id) }),
      hide: (ids) => change({ hide: [...hide, ...ids], chosen: chosen.filter((id) => !ids.includes(id)) }),
      pin: (id, place) => pinAll([{ id, x: place.x, y: place.y }]),
      pinAll,
      unpin: (id) => change({ pin: pin.filter((other) => other.id !== id) }),
      show: (type, isShown) => {
        const wanted = drawnTypes.filter((other) => (other === type ? isShown : types.includes(other)));
        // In one order, so that what is shown at first is recognised.
        change({ types: String(wanted) === String(firstTypes) ? [] : wanted });
      },
      startAfresh: () => change(graphCodec.read('')),
    };
  }, [state, change, types]);
  /** This view with some entities selected. */
  const addressOf = (chosen: readonly string[]) => withQuery('/graph', graphCodec.write({ ...state, chosen }, search));
  return { state, types, acts, addressOf };
}
