import { useEffect, useMemo, useState } from 'react';
import { endsOf } from '../ends';
import type { Network } from '../network';
import type { Pin } from '../view';
import type { Layout } from './layout';
import { runLayout } from './runLayout';
import type { Place } from './seeds';

/** A network, and where its nodes belong, in their order. */
export interface Laid {
  readonly network: Network;
  readonly places: readonly Place[];
}

/** The network with its places; while they are looked for the one before, and null before the first. */
export function useLayout(network: Network | null, pins: readonly Pin[]): Laid | null {
  const [laid, setLaid] = useState<Laid | null>(null);
  const layout = useMemo(() => network && layoutOf(network, pins), [network, pins]);
  useEffect(() => {
    if (network === null || layout === null) return;
    return runLayout(layout, (places) => setLaid({ network, places: pairsIn(places) }));
  }, [network, layout]);
  return laid;
}

function layoutOf(network: Network, pins: readonly Pin[]): Layout {
  const ids = network.nodes.map(({ id }) => id);
  const numbers = new Map(ids.map((id, index) => [id, index]));
  return {
    ids,
    edges: endsOf(network),
    pins: new Map(
      pins.flatMap(({ id, x, y }) => {
        const node = numbers.get(id);
        return node === undefined ? [] : [[node, [x, y]]];
      }),
    ),
  };
}

function pairsIn(places: Float32Array): readonly Place[] {
  return Array.from({ length: places.length / 2 }, (_, index) => ({
    x: places[2 * index] ?? 0,
    y: places[2 * index + 1] ?? 0,
  }));
}
