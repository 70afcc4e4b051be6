import { Combobox } from '@base-ui/react/combobox';
import { useMemo, useState } from 'react';
import { useLocale } from 'use-intl';
import { SectorsDocument } from '../api/generated/Sectors';
import { useQuestion } from '../api/useQuestion';
import { isPressOn, type PopupProps } from '../parts/popup/usePopup';
import { timeVariables } from '../selection/Selection';
import { useSelection } from '../selection/useSelection';
import { useSectorName } from '../text/useSectorName';
import { useText } from '../text/useText';
import { AskAgain } from './AskAgain';
import { fitsWords } from './marks';
import { PickerPopup } from './PickerPopup';
import popup from './PickerPopup.module.css';
import { placedSectors, type Sector } from './placedSectors';
import styles from './SectorPicker.module.css';

interface Props extends PopupProps {
  readonly label: string;
  /** What stands for no sector, such as "any". */
  readonly any: string;
  /** The id of a sector; empty for any. */
  readonly chosen: string;
  readonly onPick: (id: string) => void;
}

interface Choice {
  readonly id: string;
  readonly name: string;
  /** The names of those that contain it, the widest first. */
  readonly within: readonly string[];
}

const noChoices: readonly Choice[] = [];

/** All sectors, below those that contain them, and "any"; fewer as one types. */
export default function SectorPicker({ anchor, open, onOpenChange, label, any, chosen, onPick }: Props) {
  const text = useText('search');
  const locale = useLocale();
  const nameOf = useSectorName();
  const [selection] = useSelection();
  const [typed, setTyped] = useState('');
  const question = useQuestion(SectorsDocument, timeVariables(selection), { pause: !open, keep: true });
  const sectors = question.state === 'answered' ? question.data.sectors.nodes : null;
  const choices = useMemo(
    () => (sectors ? choicesOf(sectors, any, locale, nameOf) : noChoices),
    [sectors, any, locale, nameOf],
  );
  const fitting = choices.filter(({ name, within }) => fitsWords([...within, name].join(' '), typed));
  return (
    <Combobox.Root
      items={choices}
      filteredItems={fitting}
      autoHighlight
      open={open}
      onOpenChange={(isOpen, details) => {
        if (!isPressOn(anchor, details)) onOpenChange(isOpen);
      }}
      onOpenChangeComplete={(isOpen) => {
        if (!isOpen) setTyped('');
      }}
      value={choices.find(({ id }) => id === chosen) ?? null}
      onValueChange={(choice) => choice && onPick(choice.id)}
      inputValue={typed}
      onInputValueChange={setTyped}
      itemToStringLabel={({ name }) => name}
      isItemEqualToValue={(one, other) => one.id === other.id}
    >
      <PickerPopup
        anchor={anchor}
        label={label}
        hint={text('sectorHint')}
        isBusy={question.state === 'asking'}
        status={
          question.state === 'answered'
            ? text('sectors', { count: fitting.filter(({ id }) => id !== '').length })
            : text(question.state === 'failed' ? 'failed' : 'searching')
        }
        beside={<AskAgain question={question} />}
      >
        <Combobox.List className={popup.list}>
          {(choice: Choice) => (
            <Combobox.Item key={choice.id} value={choice} className={popup.item}>
              <span className={styles.choice} data-depth={Math.min(choice.within.length, 3)}>
                <bdi>{choice.name}</bdi>
                {choice.within.length > 0 && <bdi className={styles.within}>{choice.within.at(-1)}</bdi>}
              </span>
            </Combobox.Item>
          )}
        </Combobox.List>
      </PickerPopup>
    </Combobox.Root>
  );
}

/** In the reader's words, and in the order of these. */
function choicesOf(
  sectors: readonly Sector[],
  any: string,
  locale: string,
  nameOf: ReturnType<typeof useSectorName>,
): readonly Choice[] {
  const named = sectors.map((sector) => ({ ...sector, name: nameOf(sector) }));
  const placed = placedSectors(named, locale).map(({ sector, within }) => ({
    id: sector.id,
    name: sector.name,
    within: within.map(({ name }) => name),
  }));
  return [{ id: '', name: any, within: [] }, ...placed];
}
