import { useSyncExternalStore } from 'react';
import controls from '../../parts/controls/controls.module.css';
import lines from '../../parts/lines/lines.module.css';
import { PopupBox } from '../../parts/popup/PopupBox';
import type { PopupProps } from '../../parts/popup/usePopup';
import { allLocales, chosenLocale, listenToLocale, storeLocale } from '../../text/locales';
import { useText } from '../../text/useText';
import { storeTheme, type Theme, useStoredTheme } from '../theme';
import { Choices } from './Choices';
import { turnSlashKey, useSlashKeySetting } from './slashKey';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

/** What the reader may choose: it holds at once, in all views, and is remembered by this browser alone. */
export default function Settings(popup: PopupProps) {
  const text = useText('settings');
  // Its words come a moment later.
  const language = useSyncExternalStore(listenToLocale, chosenLocale);
  const theme = useStoredTheme();
  const hasKey = useSlashKeySetting();
  return (
    <PopupBox {...popup} title={text('title')}>
      <Choices
        title={text('language')}
        choices={allLocales.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
        chosen={language}
        onChoose={storeLocale}
      />
      <Choices
        title={text('theme')}
        choices={themes.map((each) => ({ value: each, label: text(each) }))}
        chosen={theme}
        onChoose={storeTheme}
      />
      <fieldset>
        <legend className={lines.note}>{text('keys')}</legend>
        <label className={controls.choice}>
          <input type="checkbox" checked={hasKey} onChange={({ target }) => turnSlashKey(target.checked)} />
          {text('slashKey')}
        </label>
      </fieldset>
    </PopupBox>
  );
}
