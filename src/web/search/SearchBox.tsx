import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useSlashKeySetting } from '../explorer/settings/slashKey';
import { useText } from '../text/useText';
import styles from './SearchBox.module.css';
import { useSlashKey } from './useSlashKey';

const loadPopup = () => import('./SearchPopup');
const SearchPopup = lazy(loadPopup);

/** The search of all views: a button in the shape of a box; what one types into is loaded when it is first opened. */
export function SearchBox() {
  const text = useText('search');
  const hasKey = useSlashKeySetting();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const show = useCallback((isOpen: boolean) => {
    setOpened(true);
    setOpen(isOpen);
  }, []);
  useSlashKey(useCallback(() => show(true), [show]));
  return (
    <search className={styles.search}>
      <button
        ref={button}
        type="button"
        className={styles.box}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts={hasKey ? '/' : undefined}
        onPointerEnter={loadPopup}
        onFocus={loadPopup}
        onClick={() => show(!open)}
      >
        <svg className={styles.lens} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M6.5 1.5a5 5 0 1 1 0 10a5 5 0 1 1 0-10M10.2 10.2L15 15" />
        </svg>
        {text('title')}
        {hasKey && (
          <span className={styles.key} aria-hidden="true">
            /
          </span>
        )}
      </button>
      {wasOpened && (
        <Suspense fallback={null}>
          <SearchPopup anchor={button} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </search>
  );
}
