import { type RefObject, useEffect } from 'react';

/** Escape within an element, unless something in it used the key. */
export function useEscape(within: RefObject<HTMLElement | null>, onEscape: () => void) {
  useEffect(() => {
    const { current } = within;
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onEscape();
    };
    current?.addEventListener('keydown', listen);
    return () => current?.removeEventListener('keydown', listen);
  }, [within, onEscape]);
}
