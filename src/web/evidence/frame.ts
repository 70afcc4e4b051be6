import type { ReactNode, RefObject } from 'react';

/** What is around the evidence: beside the view or over it. */
export interface FrameProps {
  readonly panel: RefObject<HTMLDivElement | null>;
  /** Gets the focus when evidence opens. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly close: () => void;
  readonly children: ReactNode;
}
