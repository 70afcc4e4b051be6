import { type KeyboardEvent, type Ref, useId, useMemo, useRef, useState } from 'react';
import { EdgeLine } from './EdgeLine';
import { type Frame, toFrame } from './framing';
import { placeLabels } from './labels';
import { NodeMark } from './NodeMark';
import styles from './PictureSvg.module.css';
import type { Part, Picture } from './picture';
import { partsNear, walk } from './walk';

interface Props {
  readonly picture: Picture;
  /** Of the whole picture, for those who do not see it. */
  readonly label: string;
  readonly frame: Frame;
  /** Where a part leads; null for edges that lead nowhere. */
  readonly addressOf: (part: Part) => string | null;
  /** By a click or Enter; with Shift it is added to what is selected. */
  readonly onOpen: (part: Part, isAdding: boolean) => void;
  /** What the pointer or the focus is on: null when it is on nothing any more. */
  readonly onPoint?: (part: Part | null) => void;
  /** The ids of nodes that were chosen. */
  readonly selected?: ReadonlySet<string>;
  /** From the top of the sheet that it is part of, in pixels. */
  readonly y?: number;
  readonly ref?: Ref<SVGSVGElement>;
}

const fontSize = 12;

interface Focusable {
  focus(): void;
}

/** A picture as SVG: where there is no WebGL, where it is small, and for files. One stop for Tab; arrows walk over it. */
export function PictureSvg({ picture, label, frame, addressOf, onOpen, onPoint, selected, y, ref }: Props) {
  const arrowId = useId();
  const marks = useRef(new Map<string, Focusable>());
  const [lastFocused, setLastFocused] = useState<string>();
  const [pointed, setPointed] = useState<Part | null>(null);
  const placed = useMemo(() => place(picture, frame), [picture, frame]);
  const current = picture.nodes.some(({ id }) => id === lastFocused) ? lastFocused : picture.nodes[0]?.id;
  const near = useMemo(() => (pointed === null ? null : partsNear(picture, pointed)), [picture, pointed]);

  function point(part: Part | null) {
    setPointed(part);
    onPoint?.(part);
  }

  function onKeyDown(event: KeyboardEvent, id: string) {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    if (event.key === 'Escape') point(null);
    else {
      const next = walk(placed.picture, id, event.key);
      if (next === null) return;
      marks.current.get(next)?.focus();
    }
    event.preventDefault();
  }

  return (
    <svg
      ref={ref}
      className={styles.picture}
      aria-label={label}
      y={y}
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
    >
      <defs>
        <marker id={arrowId} viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path className={styles.head} d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      <g>
        {placed.picture.edges.map((edge) => {
          const from = placed.nodes.get(edge.from);
          const to = placed.nodes.get(edge.to);
          if (from === undefined || to === undefined) return null;
          return (
            <EdgeLine
              key={edge.id}
              edge={edge}
              from={from}
              to={to}
              arrowId={arrowId}
              isDim={near !== null && !near.has(edge.id)}
              address={addressOf({ edge: edge.id })}
              onOpen={(isAdding) => onOpen({ edge: edge.id }, isAdding)}
              onPoint={(isOn) => point(isOn ? { edge: edge.id } : null)}
            />
          );
        })}
      </g>
      <g>
        {placed.picture.nodes.map((node) => (
          <NodeMark
            key={node.id}
            node={node}
            isDim={near !== null && !near.has(node.id)}
            isSelected={selected?.has(node.id) ?? false}
            isTabStop={node.id === current}
            address={addressOf({ node: node.id }) ?? '#'}
            onOpen={(isAdding) => onOpen({ node: node.id }, isAdding)}
            onKeyDown={(event) => onKeyDown(event, node.id)}
            onFocus={() => setLastFocused(node.id)}
            onPoint={(isOn) => point(isOn ? { node: node.id } : null)}
            ref={(element) => {
              if (element === null) return;
              const all = marks.current;
              all.set(node.id, element);
              return () => {
                all.delete(node.id);
              };
            }}
          />
        ))}
      </g>
      <g>
        {placed.picture.nodes.map(({ id }) => {
          const label = placed.labels.get(id);
          if (label === undefined) return null;
          return (
            <text key={id} className={styles.label} x={label.x} y={label.y} textAnchor={label.anchor}>
              {label.text}
            </text>
          );
        })}
      </g>
    </svg>
  );
}

/** The picture in pixels, with its labels. */
function place(picture: Picture, frame: Frame) {
  const toPixels = toFrame(picture.nodes, frame);
  const nodes = picture.nodes.map((node) => ({ ...node, ...toPixels(node) }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lines = picture.edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    return from && to ? [{ from, to }] : [];
  });
  return {
    picture: { nodes, edges: picture.edges },
    nodes: byId,
    labels: placeLabels(nodes, { ...frame, fontSize, lines, widest: Math.max(90, Math.min(260, frame.width / 4)) }),
  };
}
