import controls from '../parts/controls/controls.module.css';
import lines from '../parts/lines/lines.module.css';
import { useText } from '../text/useText';
import { CloseMark } from './CloseMark';
import styles from './EvidenceAside.module.css';
import type { FrameProps } from './frame';
import frame from './frame.module.css';
import { useEscape } from './useEscape';

/** Beside the view, which stays in use. */
export function EvidenceAside({ panel, heading, close, children }: FrameProps) {
  const text = useText('evidence');
  useEscape(panel, close);
  return (
    <aside className={styles.aside} aria-labelledby="evidence-title">
      <div ref={panel}>
        <div className={frame.head}>
          <h2 id="evidence-title" ref={heading} tabIndex={-1} className={lines.heading}>
            {text('title')}
          </h2>
          <button type="button" className={controls.sign} aria-label={text('close')} onClick={close}>
            <CloseMark />
          </button>
        </div>
        {children}
      </div>
    </aside>
  );
}
