import { useEffect, useRef } from 'react';

/**
 * Brings the focus to the heading of the panel whenever other evidence opens, and back to what opened it, or to the view, once it closes.
 *
 * @param of What is open; null while nothing is.
 */
export function usePanelFocus(of: string | null) {
  const panel = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (of !== null) {
      const active = document.activeElement;
      if (active !== document.body && !panel.current?.contains(active)) opener.current = active;
      heading.current?.focus();
    } else if (opener.current !== null) {
      const { current } = opener;
      opener.current = null;
      // Another one may have been chosen meanwhile.
      if (document.activeElement !== document.body) return;
      const back = current.isConnected ? current : document.getElementById('content');
      if (back instanceof HTMLElement || back instanceof SVGElement) back.focus();
    }
  }, [of]);
  return { panel, heading };
}
