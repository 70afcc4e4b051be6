import { Dialog } from '@base-ui/react/dialog';
import controls from '../parts/controls/controls.module.css';
import lines from '../parts/lines/lines.module.css';
import { useText } from '../text/useText';
import { CloseMark } from './CloseMark';
import styles from './EvidenceDialog.module.css';
import type { FrameProps } from './frame';
import frame from './frame.module.css';

/** Over the view, where there is no room beside it. */
export function EvidenceDialog({ panel, heading, close, children }: FrameProps) {
  const text = useText('evidence');
  return (
    <Dialog.Root open onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup ref={panel} className={styles.dialog} initialFocus={heading} finalFocus={false}>
          <div className={frame.head}>
            <Dialog.Title ref={heading} tabIndex={-1} className={lines.heading}>
              {text('title')}
            </Dialog.Title>
            <Dialog.Close className={controls.sign} aria-label={text('close')}>
              <CloseMark />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
