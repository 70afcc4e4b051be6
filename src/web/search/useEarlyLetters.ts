import { useEffect, useEffectEvent } from 'react';
import { isTyping } from './useSlashKey';

/**
 * Tells the letters that somebody types after something was opened and before there is anything to type into: its code may still be on its way. From
 * the first key that goes into a field on, it tells none until the next opening. A space before the first letter stays with what has the focus.
 */
export function useEarlyLetters(open: boolean, onLetter: (letter: string) => void): void {
  const tell = useEffectEvent(onLetter);
  useEffect(() => {
    if (!open) return;
    const listening = new AbortController();
    let isFirst = true;
    const listener = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return listening.abort();
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented);
      if (!isPlain || [...event.key].length !== 1 || (isFirst && event.key === ' ')) return;
      event.preventDefault();
      isFirst = false;
      tell(event.key);
    };
    document.addEventListener('keydown', listener, { signal: listening.signal });
    return () => listening.abort();
  }, [open]);
}
