import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useEntityAddress } from '../parts/entity/useEntityAddress';
import type { PopupProps } from '../parts/popup/usePopup';
import { selectionCodec } from '../selection/Selection';
import { withQuery } from '../selection/useAddress';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import { FoundPicker } from './FoundPicker';
import styles from './SearchPopup.module.css';
import { searchCodec, steps } from './search';
import { useFound } from './useFound';

const most = 8;

interface Props extends PopupProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** What fits best as one types: Enter opens the one that is marked, or, where none is, all that the text finds. */
export default function SearchPopup({ anchor, open, onOpenChange, typed, onType }: Props) {
  const text = useText('search');
  const [selection] = useSelection();
  const addressOf = useEntityAddress();
  const [, navigate] = useLocation();
  const [isOneMarked, setOneMarked] = useState(false);
  const found = useFound(open ? typed : '', [], most);
  const search = { q: typed.trim(), found: [], hits: steps[0] };
  const all = withQuery('/search', searchCodec.write(search, selectionCodec.write(selection)));
  const goTo = (address: string) => {
    onOpenChange(false);
    navigate(address);
  };
  return (
    <FoundPicker
      anchor={anchor}
      open={open}
      onOpenChange={onOpenChange}
      label={text('title')}
      typed={typed}
      onType={onType}
      found={found}
      onChoose={(entity) => goTo(addressOf(entity))}
      onMark={setOneMarked}
      onEnter={() => {
        if (isOneMarked || typed.trim() === '') return false;
        goTo(all);
        return true;
      }}
    >
      {typed.trim() !== '' && (
        <Link href={all} className={styles.all} onClick={() => onOpenChange(false)}>
          {text('all')}
        </Link>
      )}
    </FoundPicker>
  );
}
