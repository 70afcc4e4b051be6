import { Popover } from '@base-ui/react/popover';
import { useState } from 'react';
import controls from '../parts/controls/controls.module.css';
import popup from '../parts/popup/popup.module.css';
import { useText } from '../text/useText';
import { CitationForms } from './CitationForms';
import { type Citation, citationOf } from './citation';
import styles from './export.module.css';

/** Offers the page as a citation, in the forms that writers and their programs take. */
export function CiteThis({ title }: { readonly title: string }) {
  const text = useText('export');
  const [citation, setCitation] = useState<Citation | null>(null);
  return (
    <Popover.Root
      onOpenChange={(isOpen) => setCitation(isOpen ? citationOf(title, window.location.href, new Date()) : null)}
    >
      <Popover.Trigger className={controls.button}>{text('cite')}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} collisionPadding={8} className={popup.over}>
          <Popover.Popup className={`${popup.box} ${styles.popup}`}>
            <Popover.Title className={styles.title}>{text('cite')}</Popover.Title>
            {citation && <CitationForms citation={citation} />}
            <Popover.Close className={controls.button}>{text('close')}</Popover.Close>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
