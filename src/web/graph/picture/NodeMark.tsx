import type { KeyboardEvent, Ref } from 'react';
import { looks, outlines } from '../../parts/entity/types';
import { PartLink } from './PartLink';
import styles from './PictureSvg.module.css';
import type { PictureNode } from './picture';

interface Props {
  /** In pixels. */
  readonly node: PictureNode;
  readonly isDim: boolean;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly address: string;
  readonly onOpen: (isAdding: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onPoint: (isOn: boolean) => void;
  readonly ref: Ref<HTMLAnchorElement>;
}

/** Half the side of the square that a pointer can hit at least, in pixels. */
const leastTarget = 12;

/** A node in SVG: its shape, what is hit, and the ring of focus. */
export function NodeMark({
  node,
  isDim,
  isSelected,
  isTabStop,
  address,
  onOpen,
  onKeyDown,
  onFocus,
  onPoint,
  ref,
}: Props) {
  const { x, y, radius, type, tone, hollow, description } = node;
  return (
    <PartLink
      ref={ref}
      address={address}
      tabIndex={isTabStop ? 0 : -1}
      label={description}
      isCurrent={isSelected}
      className={isDim ? styles.dimNode : styles.node}
      transform={`translate(${x} ${y})`}
      onOpen={onOpen}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onPoint={onPoint}
    >
      <circle className={styles.target} r={Math.max(radius, leastTarget)} />
      <circle className={isSelected ? styles.selected : styles.ring} r={radius * 1.5 + 3} />
      <path
        className={hollow ? styles.hollow : styles.mark}
        d={outlines[looks[type].shape]}
        transform={`scale(${radius})`}
        style={hollow ? { stroke: `var(${tone})` } : { fill: `var(${tone})` }}
      />
    </PartLink>
  );
}
