import { Combobox } from '@base-ui/react/combobox';
import type { ReactNode } from 'react';
import { isPressOn, type PopupProps } from '../parts/popup/usePopup';
import { useText } from '../text/useText';
import { AskAgain } from './AskAgain';
import { FoundOption } from './FoundOption';
import { FoundStatus } from './FoundStatus';
import { PickerPopup } from './PickerPopup';
import styles from './PickerPopup.module.css';
import type { Found, FoundEntity } from './useFound';

interface Props extends PopupProps {
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What that finds. */
  readonly found: Found;
  readonly onChoose: (entity: FoundEntity['node']) => void;
  /** Whether Enter takes the first hit where none is marked. */
  readonly takesFirst?: boolean;
  /** Told whether there is one that Enter takes. */
  readonly onMark?: (isOneMarked: boolean) => void;
  /** As for `PickerPopup`. */
  readonly onEnter: () => boolean;
  /** Below the list. */
  readonly children?: ReactNode;
}

/** Offers the entities that fit what is typed. Once it is closed nothing is typed any more. */
export function FoundPicker(props: Props) {
  const { anchor, open, onOpenChange, label, typed, onType, found, onChoose, takesFirst, onMark, onEnter } = props;
  const text = useText('search');
  return (
    <Combobox.Root<FoundEntity>
      items={found.hits}
      filter={null}
      autoHighlight={takesFirst === true}
      open={open}
      onOpenChange={(isOpen, details) => {
        if (!isPressOn(anchor, details)) onOpenChange(isOpen);
      }}
      onOpenChangeComplete={(isOpen) => {
        if (!isOpen) onType('');
      }}
      value={null}
      onValueChange={(hit) => hit && onChoose(hit.node)}
      inputValue={typed}
      onInputValueChange={onType}
      onItemHighlighted={(hit) => onMark?.(hit !== undefined)}
      itemToStringLabel={(hit) => hit.node.name}
      isItemEqualToValue={(one, other) => one.node.id === other.node.id}
    >
      <PickerPopup
        anchor={anchor}
        label={label}
        hint={text('hint')}
        isBusy={!found.isCurrent && found.asked !== ''}
        status={<FoundStatus found={found} />}
        beside={<AskAgain question={found.question} />}
        onEnter={onEnter}
      >
        <Combobox.List className={styles.list}>
          {(hit: FoundEntity) => (
            <Combobox.Item key={hit.node.id} value={hit} className={styles.item}>
              <FoundOption hit={hit} typed={typed} />
            </Combobox.Item>
          )}
        </Combobox.List>
        {props.children}
      </PickerPopup>
    </Combobox.Root>
  );
}
