import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import lines from '../parts/lines/lines.module.css';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** By then it is heard: it goes, so that it is not come upon once more where it is seen, and the same words can be told again. */
const heardMs = 3000;

/** Tells readers of the screen what came up below it. The place is there before the words are: otherwise some would not hear them. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), heardMs);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnounceContext value={setSaid}>
      <p role="status" className={lines.heard}>
        {said}
      </p>
      {children}
    </AnnounceContext>
  );
}

/** A text that is told as soon as it is there, and again when it changes; it is seen elsewhere. */
export function Announced({ text }: { readonly text: string }) {
  const announce = useContext(AnnounceContext);
  useEffect(() => announce(text), [announce, text]);
  return null;
}
