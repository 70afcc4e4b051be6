import { type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import type { PickerProps } from '../search/EntityPicker';
import styles from './Slot.module.css';

interface Props {
  /** The word that stands in the question. */
  readonly word: string;
  /** What a press does: "Choose another city". */
  readonly action: string;
  /** Begins to load what opens, before it is asked for. */
  readonly load: () => void;
  /** What opens: it is loaded when it is first drawn. */
  readonly children: (picker: PickerProps) => ReactNode;
}

/** A word of the question that can be changed: a button until it is first opened. */
export function Slot({ word, action, load, children }: Props) {
  const button: RefObject<HTMLButtonElement | null> = useRef(null);
  const [open, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const toggle = () => {
    setOpened(true);
    setOpen(!open);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.slot}
        title={action}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={load}
        onFocus={load}
        onClick={toggle}
      >
        <bdi>{word}</bdi>
      </button>
      {wasOpened && <Suspense fallback={null}>{children({ anchor: button, open, onOpenChange: setOpen })}</Suspense>}
    </>
  );
}
