import { useState } from 'react';
import { MentionsPage } from './MentionsPage';

/** All that mentions an entity, page after page below one another. */
export function Mentions({ of }: { readonly of: string }) {
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return pages.map((after, index) => (
    <MentionsPage
      key={after ?? ''}
      of={of}
      after={after}
      isLast={index === pages.length - 1}
      more={(cursor) => setPages([...pages, cursor])}
    />
  ));
}
