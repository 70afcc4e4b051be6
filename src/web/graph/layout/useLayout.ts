import { useEffect, useMemo, useState } from 'react';
import type { Network } from '../network';
import type { Pin } from '../view';
import type { LayoutTask } from './forces';
import { runLayout } from './runLayout';
import { type Place, seedPlaces } from './seeds';

/** A network, and where its nodes belong, in their order. */
export interface Laid {
  readonly network: Network;
  readonly places: readonly Place[];
}

/** The network with its places; while they are looked for the one before, and null before the first. */
export function useLayout(network: Network | null, pins: readonly Pin[]): Laid | null {
  const [laid, setLaid] = useState<Laid | null>(null);
  const task = useMemo(() => network && taskOf(network, pins), [network, pins]);
  useEffect(() => {
    if (network === null || task === null) return;
    return runLayout(task, (places, isEnd) => {
      if (isEnd) setLaid({ network, places: pairsIn(places) });
    });
  }, [network, task]);
  return laid;
}

function taskOf({ nodes, edges }: Network, pins: readonly Pin[]): LayoutTask {
  const ids = nodes.map(({ id }) => id);
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const pairs = edges.map(({ from, to }): [number, number] => [numbers.get(from) ?? 0, numbers.get(to) ?? 0]);
  const pinned = new Map(pins.map((pin) => [pin.id, pin]));
  const places = seedPlaces(ids, pairs).map((seed, index) => pinned.get(ids[index] ?? '') ?? seed);
  return {
    places: Float32Array.from(places.flatMap(({ x, y }) => [x, y])),
    edges: Uint32Array.from(pairs.flat()),
    pinned: Uint8Array.from(ids, (id) => (pinned.has(id) ? 1 : 0)),
  };
}

function pairsIn(places: Float32Array): readonly Place[] {
  return Array.from({ length: places.length / 2 }, (_, index) => ({
    x: places[2 * index] ?? 0,
    y: places[2 * index + 1] ?? 0,
  }));
}
