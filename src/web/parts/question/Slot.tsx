import { type ReactNode, Suspense } from 'react';
import { type PopupProps, usePopup } from '../popup/usePopup';
import styles from './Slot.module.css';

interface Props {
  /** The word that stands in the question. */
  readonly word: string;
  /** What a press does: "Choose another city". */
  readonly action: string;
  /** Begins to load what opens. */
  readonly load: () => unknown;
  /** What opens. */
  readonly children: (popup: PopupProps) => ReactNode;
}

/** A word of the question that can be changed: a button until it is first opened. */
export function Slot({ word, action, load, children }: Props) {
  const { button, popup, wasOpened } = usePopup(load);
  return (
    <>
      <button {...button} className={styles.slot} title={action}>
        <bdi>{word}</bdi>
      </button>
      {wasOpened && <Suspense fallback={null}>{children(popup)}</Suspense>}
    </>
  );
}
