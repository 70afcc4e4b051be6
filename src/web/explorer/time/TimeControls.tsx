import { PopupBox } from '../../parts/popup/PopupBox';
import type { PopupProps } from '../../parts/popup/usePopup';
import { timeCodec } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useText } from '../../text/useText';
import { TimeForm } from './TimeForm';

/** The time of the question, to be changed as a whole: the rest of the address stays. */
export default function TimeControls(popup: PopupProps) {
  const text = useText('time');
  const [time, change] = useAddress(timeCodec);
  return (
    <PopupBox {...popup} title={text('title')}>
      <TimeForm
        time={time}
        onApply={(applied) => {
          change(applied);
          popup.onOpenChange(false);
        }}
      />
    </PopupBox>
  );
}
