import { useEffect, useEffectEvent, useState } from 'react';

/** The address follows after so long without a letter: browsers refuse more than some hundred changes of it in half a minute. */
const settledMs = 150;

/**
 * What somebody types, ahead of the address that holds it. Typing on takes the place of the present entry of the history; a text that was submitted
 * keeps its entry, and typing on after it begins a new one.
 *
 * @param held What the address holds: going back and forward changes what is typed.
 * @param write Writes it into the address, as a new entry or in the place of the present one.
 */
export function useTyped(held: string, write: (text: string, isNew: boolean) => void) {
  const [typed, setTyped] = useState(held);
  const [known, setKnown] = useState(held);
  const [isSubmitted, setSubmitted] = useState(held !== '');
  if (known !== held) {
    setKnown(held);
    setTyped(held);
  }
  const settle = useEffectEvent((isNew: boolean) => {
    if (typed !== held) write(typed, isNew);
  });
  useEffect(() => {
    if (typed === held) return;
    const timer = setTimeout(() => {
      settle(isSubmitted);
      setSubmitted(false);
    }, settledMs);
    return () => clearTimeout(timer);
  }, [typed, held, isSubmitted]);
  const submit = () => {
    if (typed !== held) write(typed, isSubmitted);
    setSubmitted(true);
  };
  return [typed, setTyped, submit] as const;
}
