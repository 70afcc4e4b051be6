import { useEffect, useEffectEvent } from 'react';
import { isSlashKeyOn } from '../explorer/settings/slashKey';

/** Calls `open` when `/` is pressed, unless it is part of what somebody types, or was turned off. */
export function useSlashKey(open: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented);
    if (event.key !== '/' || !isPlain || isTyping(event.target) || !isSlashKeyOn()) return;
    event.preventDefault();
    open();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

const typedInto = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/** Whether a key pressed there is typed into something. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typedInto) !== null;
}
