import { type ReactNode, Suspense } from 'react';
import { usePopup } from '../../parts/popup/usePopup';
import { part } from '../../parts/states/part';

const loadControls = () => import('./TimeControls');
const TimeControls = part(loadControls);

interface Props {
  readonly className: string | undefined;
  /** Where the children are no words. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Opens the controls of the time of the question. */
export function TimeButton({ className, label, children }: Props) {
  const { button, popup, wasOpened } = usePopup(loadControls);
  return (
    <>
      <button {...button} className={className} aria-label={label} title={label}>
        {children}
      </button>
      {wasOpened && (
        <Suspense fallback={null}>
          <TimeControls {...popup} />
        </Suspense>
      )}
    </>
  );
}
