import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect } from 'react';
import lines from '../../parts/lines/lines.module.css';
import type { Picture, PictureNode } from '../picture/picture';
import { walk } from '../picture/walk';
import styles from './GraphCanvas.module.css';

interface Props {
  readonly ref: RefObject<HTMLAnchorElement | null>;
  readonly picture: Picture;
  readonly node: PictureNode;
  readonly address: string;
  readonly isSelected: boolean;
  /** Whether the focus came here from another node. */
  readonly hasMoved: boolean;
  readonly onWalk: (id: string) => void;
  readonly onOpen: (isAdding: boolean) => void;
  readonly onPoint: (isOn: boolean) => void;
  readonly onZoom: (factor: number) => void;
}

const zooms: Readonly<Record<string, number>> = { '+': 1.4, '=': 1.4, '-': 1 / 1.4 };

/** Where the keyboard is on a canvas: a link over the node, a new one for each, so that each is told. The pointer goes through it. */
export function Spot({ ref, picture, node, address, isSelected, hasMoved, onWalk, onOpen, onPoint, onZoom }: Props) {
  useLayoutEffect(() => {
    if (hasMoved) ref.current?.focus({ preventScroll: true });
  }, [hasMoved, ref]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const next = walk(picture, node.id, event.key);
    const factor = zooms[event.key];
    if (next !== null) onWalk(next);
    else if (factor !== undefined) onZoom(factor);
    else if (event.key === 'Escape') onPoint(false);
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onOpen(event.shiftKey);
  }

  return (
    <a
      ref={ref}
      className={styles.spot}
      href={address}
      aria-current={isSelected || undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
    >
      <span className={lines.heard}>{node.description}</span>
    </a>
  );
}
