import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** As wouter announces them to the window. */
const ways = ['pushState', 'replaceState', 'popstate'] as const;

/**
 * Begins at the beginning of a page that a link led to, for the eyes and for the keyboard. Where somebody went back, the browser goes to where that
 * page was left.
 *
 * @param content Takes the focus.
 */
export function useArrival(content: RefObject<HTMLElement | null>): void {
  const [path] = useLocation();
  const shown = useRef(path);
  const way = useRef('');
  useEffect(() => {
    const note = ({ type }: Event) => {
      way.current = type;
    };
    for (const each of ways) window.addEventListener(each, note);
    return () => {
      for (const each of ways) window.removeEventListener(each, note);
    };
  }, []);
  useEffect(() => {
    if (path === shown.current) return;
    shown.current = path;
    if (way.current !== 'pushState') return;
    window.scrollTo(0, 0);
    content.current?.focus({ preventScroll: true });
  }, [path, content]);
}
