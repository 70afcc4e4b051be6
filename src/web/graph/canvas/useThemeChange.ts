import { useEffect, useEffectEvent } from 'react';

/** When the reader or the system goes from light to dark, or back. */
export function useThemeChange(onChange: () => void): void {
  const changed = useEffectEvent(onChange);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const listener = () => changed();
    const chosen = new MutationObserver(listener);
    system.addEventListener('change', listener);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', listener);
      chosen.disconnect();
    };
  }, []);
}
