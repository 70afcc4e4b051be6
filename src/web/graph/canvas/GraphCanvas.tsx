import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Place } from '../layout/seeds';
import type { Part, Picture } from '../picture/picture';
import { CanvasGraph } from './CanvasGraph';
import styles from './GraphCanvas.module.css';
import { Spot } from './Spot';
import { useThemeChange } from './useThemeChange';
import { ViewButtons } from './ViewButtons';

interface Props {
  readonly picture: Picture;
  /** Of the whole picture, for those who do not see it. */
  readonly label: string;
  readonly selected: ReadonlySet<string>;
  readonly addressOf: (part: Part) => string;
  readonly onOpen: (part: Part, isAdding: boolean) => void;
  readonly onPoint: (part: Part | null) => void;
  readonly onMove: (id: string, place: Place) => void;
  /** WebGL is not there any more. */
  readonly onLost: () => void;
}

/** A picture on a canvas that can be panned, zoomed and walked over. Throws where there is no WebGL. */
export default function GraphCanvas({ picture, label, selected, addressOf, onOpen, onPoint, onMove, onLost }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const spot = useRef<HTMLAnchorElement>(null);
  const [canvas, setCanvas] = useState<CanvasGraph | null>(null);
  const [current, setCurrent] = useState<string>();
  const inPicture = picture.nodes.find(({ id }) => id === current) ?? picture.nodes[0];

  const opened = useEffectEvent(onOpen);
  const moved = useEffectEvent(onMove);
  const lost = useEffectEvent(onLost);
  const pointed = useEffectEvent((part: Part | null) => {
    canvas?.point(part);
    onPoint(part);
  });
  const follow = useEffectEvent(() => {
    const at = inPicture && canvas?.where(inPicture.id);
    if (!at || !spot.current) return;
    const side = Math.max(24, at.radius * 2 + 12);
    spot.current.style.inlineSize = spot.current.style.blockSize = `${side}px`;
    spot.current.style.transform = `translate(${at.x - side / 2}px, ${at.y - side / 2}px)`;
  });

  useEffect(() => {
    if (container.current === null) return;
    const made = new CanvasGraph(container.current, {
      onOpen: (part, isAdding) => opened(part, isAdding),
      onPoint: (part) => pointed(part),
      onMove: (id, place) => moved(id, place),
      onDrawn: () => follow(),
      onLost: () => lost(),
    });
    setCanvas(made);
    return () => made.kill();
  }, []);
  useEffect(() => canvas?.show(picture), [canvas, picture]);
  useEffect(() => canvas?.select(selected), [canvas, selected]);
  useEffect(() => follow());
  useThemeChange(() => canvas?.recolour());

  function point(part: Part | null) {
    canvas?.point(part);
    onPoint(part);
  }

  return (
    <figure className={styles.figure} aria-label={label}>
      <div ref={container} className={styles.canvas} aria-hidden="true" />
      {inPicture && canvas && (
        <Spot
          key={inPicture.id}
          ref={spot}
          picture={picture}
          node={inPicture}
          address={addressOf({ node: inPicture.id })}
          isSelected={selected.has(inPicture.id)}
          hasMoved={current !== undefined}
          onWalk={(id) => {
            setCurrent(id);
            canvas.reveal(id);
          }}
          onOpen={(isAdding) => onOpen({ node: inPicture.id }, isAdding)}
          onPoint={(isOn) => point(isOn ? { node: inPicture.id } : null)}
          onZoom={(factor) => canvas.zoom(factor)}
        />
      )}
      {canvas && (
        <ViewButtons
          onZoom={(factor) => canvas.zoom(factor)}
          onPan={(right, down) => canvas.pan(right, down)}
          onFit={() => canvas.fit()}
        />
      )}
    </figure>
  );
}
