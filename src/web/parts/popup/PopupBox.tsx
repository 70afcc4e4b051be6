import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import lines from '../lines/lines.module.css';
import { collisionAvoidance } from './avoidance';
import styles from './PopupBox.module.css';
import popup from './popup.module.css';
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
          className={popup.over}
        >
          <Popover.Popup finalFocus={anchor} className={`${popup.box} ${styles.box}`}>
            <Popover.Title className={lines.heading}>{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
