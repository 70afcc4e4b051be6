import { Combobox } from '@base-ui/react/combobox';
import { useEffect, useEffectEvent, useState } from 'react';
import type { SearchType } from '../api/generated/enums';
import type { EntityRef } from '../parts/entity/types';
import { isPressOn, type PopupProps } from '../parts/popup/usePopup';
import { useText } from '../text/useText';
import { AskAgain } from './AskAgain';
import { FoundOption } from './FoundOption';
import { FoundStatus } from './FoundStatus';
import { PickerPopup } from './PickerPopup';
import styles from './PickerPopup.module.css';
import { type FoundEntity, useFound } from './useFound';

interface Props extends PopupProps {
  /** What is chosen here, such as "City". */
  readonly label: string;
  /** Only entities of these types; none: of all. */
  readonly types: readonly SearchType[];
  readonly onPick: (entity: EntityRef & { readonly name: string }) => void;
}

const most = 12;

/** Finds an entity as one types. Its entry is loaded when it is first opened: `part(() => import('../search/EntityPicker'))`. */
export default function EntityPicker({ anchor, open, onOpenChange, label, types, onPick }: Props) {
  const text = useText('search');
  const [typed, setTyped] = useState('');
  const found = useFound(open ? typed : '', types, most);
  const { hits, isCurrent } = found;
  // Enter before the answer is there takes the first of it, not of what is still shown.
  const [isAwaited, setAwaited] = useState(false);
  const pickFirst = useEffectEvent(() => {
    setAwaited(false);
    if (!hits[0]) return;
    onPick(hits[0].node);
    onOpenChange(false);
  });
  useEffect(() => {
    if (isAwaited && isCurrent) pickFirst();
  }, [isAwaited, isCurrent]);
  return (
    <Combobox.Root<FoundEntity>
      items={hits}
      filter={null}
      autoHighlight
      open={open}
      onOpenChange={(isOpen, details) => {
        if (!isPressOn(anchor, details)) onOpenChange(isOpen);
      }}
      onOpenChangeComplete={(isOpen) => {
        if (!isOpen) setTyped('');
      }}
      value={null}
      onValueChange={(hit) => hit && onPick(hit.node)}
      inputValue={typed}
      onInputValueChange={(value) => {
        setTyped(value);
        setAwaited(false);
      }}
      itemToStringLabel={(hit) => hit.node.name}
      isItemEqualToValue={(one, other) => one.node.id === other.node.id}
    >
      <PickerPopup
        anchor={anchor}
        label={label}
        hint={text('hint')}
        isBusy={!isCurrent && found.asked !== ''}
        status={<FoundStatus found={found} />}
        beside={<AskAgain question={found.question} />}
        onEnter={() => {
          if (isCurrent || typed.trim() === '') return false;
          setAwaited(true);
          return true;
        }}
      >
        <Combobox.List className={styles.list}>
          {(hit: FoundEntity) => (
            <Combobox.Item key={hit.node.id} value={hit} className={styles.item}>
              <FoundOption hit={hit} typed={typed} />
            </Combobox.Item>
          )}
        </Combobox.List>
      </PickerPopup>
    </Combobox.Root>
  );
}
