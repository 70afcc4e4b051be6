import { useEffect, useMemo, useState } from 'react';
import { endsOf } from '../ends';
import { shownDegrees } from '../measures';
import type { Network } from '../network';
import type { Size } from '../view';
import { type Centrality, centralities } from './names';
import { type CentralityAnswer, runCentrality } from './runCentrality';

/** What the sizes of a network's marks tell. */
export type Measured =
  | { readonly state: 'measured'; readonly of: Exclude<Size, 'same'>; readonly values: ReadonlyMap<string, number> }
  | { readonly state: 'working' | 'tooLarge' | 'failed'; readonly of: Centrality }
  | { readonly state: 'none' };

interface Answered {
  readonly network: Network;
  readonly of: Centrality;
  readonly answer: CentralityAnswer;
}

/** Of so many networks that came one after the other the measures are kept: the one before is shown until the next one has its places. */
const mostKept = 3;

/**
 * The measure of each node: degrees at once, centralities when a worker has them.
 *
 * @param next The network that is being laid out: its measures are looked for meanwhile.
 * @param network The one that is shown.
 */
export function useMeasured(next: Network, network: Network, size: Size): Measured {
  const [kept, setKept] = useState<readonly Answered[]>([]);
  const of = isCentrality(size) ? size : null;
  useEffect(() => {
    if (of === null) return;
    const task = { of, count: next.nodes.length, edges: endsOf(next) };
    return runCentrality(task, (answer) =>
      setKept((before) => [{ network: next, of, answer }, ...before].slice(0, mostKept)),
    );
  }, [next, of]);
  return useMemo((): Measured => {
    if (size === 'same') return { state: 'none' };
    if (size === 'shown') return { state: 'measured', of: size, values: shownDegrees(network) };
    if (size === 'degree') {
      return { state: 'measured', of: size, values: new Map(network.nodes.map(({ id, degree }) => [id, degree])) };
    }
    const answer = kept.find((one) => one.network === network && one.of === size)?.answer;
    if (answer === undefined) return { state: 'working', of: size };
    if (typeof answer === 'string') return { state: answer, of: size };
    return {
      state: 'measured',
      of: size,
      values: new Map(network.nodes.map(({ id }, index) => [id, answer[index] ?? 0])),
    };
  }, [network, size, kept]);
}

function isCentrality(size: Size): size is Centrality {
  return centralities.some((one) => one === size);
}
