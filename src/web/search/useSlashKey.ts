import { useEffect } from 'react';
import { isSlashKeyOn } from '../explorer/settings/slashKey';

/** Calls `open` when `/` is pressed, unless it is part of what somebody types, or was turned off. @param open The same function each time. */
export function useSlashKey(open: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented);
      if (event.key !== '/' || !isPlain || isTyping(event.target) || !isSlashKeyOn()) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [open]);
}

const typedInto = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typedInto) !== null;
}
