import { useEffect } from 'react';
import { useText } from '../text/useText';

const turnsDirection = /[\u202A-\u202E\u2066-\u2069]/;

/** The page's title as tabs and bookmarks show it. Marks of direction in a name end with the name. */
export function useTitle(title: string | null): void {
  const name = useText('explorer')('name');
  useEffect(() => {
    document.title = title === null ? name : `${turnsDirection.test(title) ? `\u2068${title}\u2069` : title} · ${name}`;
  }, [title, name]);
}
