import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { collisionAvoidance } from './avoidance';
import styles from './PopupBox.module.css';
import { isPressOn, type PopupProps } from './usePopup';

interface Props extends PopupProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A box below a button with a title and controls in it. Escape, or a press beside it, closes it. */
export function PopupBox({ anchor, open, onOpenChange, title, children }: Props) {
  return (
    <Popover.Root
      open={open}
      onOpenChange={(isOpen, details) => {
        if (!isPressOn(anchor, details)) onOpenChange(isOpen);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          collisionAvoidance={collisionAvoidance()}
          className={styles.place}
        >
          <Popover.Popup finalFocus={anchor} className={styles.box}>
            <Popover.Title className={styles.title}>{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
