import { Combobox } from '@base-ui/react/combobox';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useEntityAddress } from '../parts/entity/useEntityAddress';
import { isPressOn, type PopupProps } from '../parts/popup/usePopup';
import { selectionCodec } from '../selection/Selection';
import { withQuery } from '../selection/useAddress';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import { AskAgain } from './AskAgain';
import { FoundOption } from './FoundOption';
import { FoundStatus } from './FoundStatus';
import { PickerPopup } from './PickerPopup';
import popup from './PickerPopup.module.css';
import styles from './SearchPopup.module.css';
import { searchCodec, steps } from './search';
import { type FoundEntity, useFound } from './useFound';

const most = 8;

/** What fits best as one types: Enter opens the one that is marked, or, where none is, all that the text finds. */
export default function SearchPopup({ anchor, open, onOpenChange }: PopupProps) {
  const text = useText('search');
  const [selection] = useSelection();
  const addressOf = useEntityAddress();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [isOneMarked, setOneMarked] = useState(false);
  const found = useFound(open ? typed : '', [], most);
  const search = { q: typed.trim(), found: [], hits: steps[0] };
  const all = withQuery('/search', searchCodec.write(search, selectionCodec.write(selection)));
  const goTo = (address: string) => {
    onOpenChange(false);
    navigate(address);
  };
  return (
    <Combobox.Root<FoundEntity>
      items={found.hits}
      filter={null}
      open={open}
      onOpenChange={(isOpen, details) => {
        if (!isPressOn(anchor, details)) onOpenChange(isOpen);
      }}
      onOpenChangeComplete={(isOpen) => {
        if (!isOpen) setTyped('');
      }}
      value={null}
      onValueChange={(hit) => hit && goTo(addressOf(hit.node))}
      inputValue={typed}
      onInputValueChange={setTyped}
      onItemHighlighted={(hit) => setOneMarked(hit !== undefined)}
      itemToStringLabel={(hit) => hit.node.name}
      isItemEqualToValue={(one, other) => one.node.id === other.node.id}
    >
      <PickerPopup
        anchor={anchor}
        label={text('title')}
        hint={text('hint')}
        isBusy={!found.isCurrent && found.asked !== ''}
        status={<FoundStatus found={found} />}
        beside={<AskAgain question={found.question} />}
        onEnter={() => {
          if (isOneMarked || typed.trim() === '') return false;
          goTo(all);
          return true;
        }}
      >
        <Combobox.List className={popup.list}>
          {(hit: FoundEntity) => (
            <Combobox.Item key={hit.node.id} value={hit} className={popup.item}>
              <FoundOption hit={hit} typed={typed} />
            </Combobox.Item>
          )}
        </Combobox.List>
        {typed.trim() !== '' && (
          <Link href={all} className={styles.all} onClick={() => onOpenChange(false)}>
            {text('all')}
          </Link>
        )}
      </PickerPopup>
    </Combobox.Root>
  );
}
