import { Suspense, useState } from 'react';
import { useSlashKeySetting } from '../explorer/settings/slashKey';
import { Icon } from '../parts/icons/Icon';
import { usePopup } from '../parts/popup/usePopup';
import { part } from '../parts/states/part';
import { useText } from '../text/useText';
import styles from './SearchBox.module.css';
import { useEarlyLetters } from './useEarlyLetters';
import { useSlashKey } from './useSlashKey';

const loadPopup = () => import('./SearchPopup');
const SearchPopup = part(loadPopup);

/** The search of all views: a button in the shape of a box; what one types into is loaded when it is first opened. */
export function SearchBox() {
  const text = useText('search');
  const hasKey = useSlashKeySetting();
  const { button, popup, wasOpened } = usePopup(loadPopup);
  const [typed, setTyped] = useState('');
  useSlashKey(() => popup.onOpenChange(true));
  useEarlyLetters(popup.open, (letter) => setTyped((before) => before + letter));
  return (
    <search className={styles.search}>
      <button {...button} className={styles.box} aria-keyshortcuts={hasKey ? '/' : undefined}>
        <Icon name="lens" />
        {text('title')}
        {hasKey && (
          <span className={styles.key} aria-hidden="true">
            /
          </span>
        )}
      </button>
      {wasOpened && (
        <Suspense fallback={null}>
          <SearchPopup {...popup} typed={typed} onType={setTyped} />
        </Suspense>
      )}
    </search>
  );
}
