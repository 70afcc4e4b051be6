import { type ReactNode, Suspense } from 'react';
import { usePopup } from '../../parts/popup/usePopup';
import { part } from '../../parts/states/part';
import { useText } from '../../text/useText';

const loadSettings = () => import('./Settings');
const Settings = part(loadSettings);

/** Opens what the reader may choose for all views and visits. */
export function SettingsButton({
  className,
  children,
}: {
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const text = useText('settings');
  const { button, popup, wasOpened } = usePopup(loadSettings);
  return (
    <>
      <button {...button} className={className} aria-label={text('title')} title={text('title')}>
        {children}
      </button>
      {wasOpened && (
        <Suspense fallback={null}>
          <Settings {...popup} />
        </Suspense>
      )}
    </>
  );
}
