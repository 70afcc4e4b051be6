import { useEffect, useEffectEvent, useState } from 'react';
import type { SearchType } from '../api/generated/enums';
import type { NamedEntity } from '../parts/entity/types';
import type { PopupProps } from '../parts/popup/usePopup';
import { FoundPicker } from './FoundPicker';
import { useFound } from './useFound';

interface Props extends PopupProps {
  /** What is chosen here, such as "City". */
  readonly label: string;
  /** Only entities of these types; none: of all. */
  readonly types: readonly SearchType[];
  readonly onPick: (entity: NamedEntity) => void;
}

const most = 12;

/** Finds an entity as one types. Its entry is loaded when it is first opened: `part(() => import('../search/EntityPicker'))`. */
export default function EntityPicker({ anchor, open, onOpenChange, label, types, onPick }: Props) {
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
    <FoundPicker
      anchor={anchor}
      open={open}
      onOpenChange={onOpenChange}
      label={label}
      typed={typed}
      onType={(value) => {
        setTyped(value);
        setAwaited(false);
      }}
      found={found}
      onChoose={onPick}
      takesFirst
      onEnter={() => {
        if (isCurrent || typed.trim() === '') return false;
        setAwaited(true);
        return true;
      }}
    />
  );
}
