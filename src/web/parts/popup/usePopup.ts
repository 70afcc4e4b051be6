import { type RefObject, useRef, useState } from 'react';

/** What a popup that a button opens needs to know: base-ui's popups take it as it is. */
export interface PopupProps {
  /** Below which it opens, and what has the focus again after it. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/**
 * A button that opens a popup. The popup's code is loaded when it is first wanted: draw `part(load)` in a `Suspense` once `wasOpened`, and let it stay
 * while it is closed, since it gives back the focus.
 *
 * @param load Begins to load it; called when somebody comes near the button.
 */
export function usePopup(load: () => unknown) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const onOpenChange = (isOpen: boolean) => {
    setOpened(true);
    setOpen(isOpen);
  };
  const popup: PopupProps = { anchor, open, onOpenChange };
  const button = {
    ref: anchor,
    type: 'button',
    'aria-haspopup': 'dialog',
    'aria-expanded': open,
    onPointerEnter: load,
    onFocus: load,
    onClick: () => onOpenChange(!open),
  } as const;
  return { button, popup, wasOpened };
}

/** Whether something opens or closes by a press on the button, which sees to it itself. */
export function isPressOn(
  anchor: RefObject<HTMLElement | null>,
  { reason, event }: { readonly reason: string; readonly event: Event },
): boolean {
  return reason === 'outside-press' && event.target instanceof Node && anchor.current?.contains(event.target) === true;
}
