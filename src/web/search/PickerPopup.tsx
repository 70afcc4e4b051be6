import { Combobox } from '@base-ui/react/combobox';
import type { ReactNode, RefObject } from 'react';
import controls from '../parts/controls/controls.module.css';
import { collisionAvoidance } from '../parts/popup/avoidance';
import popup from '../parts/popup/popup.module.css';
import styles from './PickerPopup.module.css';
import { longestText } from './search';

interface Props {
  /** Below which it opens, and what has the focus again after it. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** What is chosen here, such as "City". */
  readonly label: string;
  readonly hint: string;
  /** How it stands, told to readers of the screen as it changes. */
  readonly status: ReactNode;
  /** What is beside the list, such as a way to ask again. */
  readonly beside?: ReactNode;
  readonly isBusy?: boolean;
  /** True: Enter was dealt with, and chooses nothing that is highlighted. */
  readonly onEnter?: () => boolean;
  /** The list. */
  readonly children: ReactNode;
}

/** What opens to choose from: a line to type in, how the search stands, and the list. */
export function PickerPopup({ anchor, label, hint, status, beside, isBusy = false, onEnter, children }: Props) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner
        anchor={anchor}
        align="start"
        sideOffset={4}
        collisionPadding={8}
        collisionAvoidance={collisionAvoidance()}
        className={popup.over}
      >
        <Combobox.Popup aria-label={label} finalFocus={anchor} aria-busy={isBusy} className={styles.popup}>
          <Combobox.Input
            aria-label={label}
            placeholder={hint}
            maxLength={longestText}
            className={`${controls.popupInput} ${styles.input}`}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && onEnter?.()) event.preventBaseUIHandler();
            }}
          />
          <Combobox.Status className={styles.status}>{status}</Combobox.Status>
          {beside}
          {children}
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}
