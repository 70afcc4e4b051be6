import { Popover } from '@base-ui/react/popover';
import controls from '../parts/controls/controls.module.css';
import popup from '../parts/popup/popup.module.css';
import { useAddress } from '../selection/useAddress';
import { useText } from '../text/useText';
import type { Column, ColumnId } from './columns';
import { tableCodec } from './state';
import styles from './TableView.module.css';

interface Props {
  readonly all: readonly Column[];
  /** Those that are seen. */
  readonly columns: readonly Column[];
}

/** Which columns are seen. The first always is: it names the row. */
export function ColumnChoice({ all, columns }: Props) {
  const text = useText('table');
  const [, change] = useAddress(tableCodec);
  const isSeen = (id: ColumnId) => columns.some((column) => column.id === id);
  const choose = (id: ColumnId, isChosen: boolean) =>
    change({ columns: all.map((column) => column.id).filter((each) => (each === id ? isChosen : isSeen(each))) });
  const choices = all.slice(1).filter(({ id }) => id !== 'fit');
  return (
    <Popover.Root>
      <Popover.Trigger className={controls.button}>
        {text('columnsOf', { shown: choices.filter(({ id }) => isSeen(id)).length, all: choices.length })}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} collisionPadding={8} className={popup.over}>
          <Popover.Popup className={`${popup.box} ${styles.popup}`} aria-label={text('chooseColumns')}>
            <fieldset className={styles.columns}>
              <legend>{text('chooseColumns')}</legend>
              {choices.map(({ id }) => (
                <label key={id} className={controls.choice}>
                  <input
                    type="checkbox"
                    className={controls.tick}
                    checked={isSeen(id)}
                    onChange={({ target }) => choose(id, target.checked)}
                  />
                  {text(`columns.${id}`)}
                </label>
              ))}
            </fieldset>
            <button type="button" className={controls.button} onClick={() => change({ columns: null })}>
              {text('usualColumns')}
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
