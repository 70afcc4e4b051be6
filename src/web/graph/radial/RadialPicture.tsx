import { useMemo, useRef, useState } from 'react';
import { useFormatter } from 'use-intl';
import { useText } from '../../text/useText';
import { isolated } from '../picture/lettering';
import { PictureSvg } from '../picture/PictureSvg';
import type { Part } from '../picture/picture';
import { useWidth } from '../picture/useWidth';
import { RadialLegend } from './RadialLegend';
import styles from './RadialPicture.module.css';
import { mostSpokes } from './radial';
import { type Centre, radialPicture, type Spoke } from './spokes';

interface Props {
  readonly centre: Centre;
  /** In the order of the list; of more than can be told apart the first. */
  readonly spokes: readonly Spoke[];
  /** Where a city leads; for the one in the middle too. */
  readonly addressOf: (id: string) => string;
  readonly onOpen: (id: string) => void;
}

/** The small graph of an answer: the city in the middle, those it is tied to around it, always at the same places. */
export function RadialPicture({ centre, spokes, addressOf, onOpen }: Props) {
  const text = useText('graph');
  const describe = useDescription();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [pointed, setPointed] = useState<Part | null>(null);
  const drawn = useMemo(() => spokes.slice(0, mostSpokes), [spokes]);
  const { picture, frame } = useMemo(() => {
    const size = { width, height: Math.min(440, Math.max(260, Math.round(width * 0.8))) };
    const free = { across: Math.min(110, width * 0.24), down: 30 };
    const radii = { x: Math.max(20, size.width / 2 - free.across), y: size.height / 2 - free.down };
    return { picture: radialPicture(centre, drawn, radii, describe), frame: { ...size, ...free } };
  }, [centre, drawn, width, describe]);
  const told = pointed === null ? undefined : descriptionOf(pointed);

  function descriptionOf(part: Part): string | undefined {
    if ('edge' in part) return picture.edges.find(({ id }) => id === part.edge)?.description;
    return picture.nodes.find(({ id }) => id === part.node)?.description;
  }

  return (
    <div ref={box} className={styles.radial}>
      {width > 0 && (
        <PictureSvg
          picture={picture}
          label={text('radial.label', { city: isolated(centre.name), count: spokes.length })}
          frame={frame}
          addressOf={(part) => ('node' in part ? addressOf(part.node) : null)}
          onOpen={(part) => 'node' in part && onOpen(part.node)}
          onPoint={setPointed}
        />
      )}
      <p className={styles.told} aria-hidden="true">
        {told ?? text('radial.hint')}
      </p>
      {spokes.length > drawn.length && <p>{text('radial.more', { count: spokes.length - drawn.length })}</p>}
      <RadialLegend spokes={drawn} />
    </div>
  );
}

/** A tied city in words: by what, how far it got, how sure that is. */
function useDescription(): (spoke: Spoke) => string {
  const text = useText('graph');
  const kindNames = useText('tieKinds');
  const stageNames = useText('stages');
  const certaintyNames = useText('certainties');
  const format = useFormatter();
  return useMemo(
    () =>
      ({ name, kinds, stage, certainty, group }: Spoke) =>
        text('radial.spoke', {
          city: isolated(name),
          kinds: format.list(kinds.map((kind) => kindNames(kind))),
          stage: stage === null ? 'none' : stageNames(stage),
          certainty: certaintyNames(certainty),
          group,
        }),
    [text, kindNames, stageNames, certaintyNames, format],
  );
}
