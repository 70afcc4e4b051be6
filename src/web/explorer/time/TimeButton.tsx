import type { ReactNode } from 'react';
import { PopupButton } from '../../parts/popup/PopupButton';
import { part } from '../../parts/states/part';

const loadControls = () => import('./TimeControls');
const TimeControls = part(loadControls);

interface Props {
  readonly className: string | undefined;
  /** Where the children are no words. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Opens the controls of the time of the question. */
export function TimeButton(props: Props) {
  return <PopupButton {...props} load={loadControls} opens={TimeControls} />;
}
