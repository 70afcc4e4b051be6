import { type ComponentType, type ReactNode, Suspense } from 'react';
import { type PopupProps, usePopup } from './usePopup';

interface Props {
  readonly className: string | undefined;
  /** Where the children are no words. */
  readonly label?: string | undefined;
  /** Begins to load what opens. */
  readonly load: () => unknown;
  /** What opens, by `part(load)`. */
  readonly opens: ComponentType<PopupProps>;
  readonly children: ReactNode;
}

/** A button that opens something which is loaded when it is first wanted. */
export function PopupButton({ className, label, load, opens: Opened, children }: Props) {
  const { button, popup, wasOpened } = usePopup(load);
  return (
    <>
      <button {...button} className={className} aria-label={label} title={label}>
        {children}
      </button>
      {wasOpened && (
        <Suspense fallback={null}>
          <Opened {...popup} />
        </Suspense>
      )}
    </>
  );
}
