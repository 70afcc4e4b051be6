import { useEffect } from 'react';
import { useText } from '../text/useText';

/** The page's title as tabs and bookmarks show it. */
export function useTitle(title: string | null): void {
  const name = useText('explorer')('name');
  useEffect(() => {
    document.title = title === null ? name : `${title} · ${name}`;
  }, [title, name]);
}
