import type { ReactNode } from 'react';
import { PopupButton } from '../../parts/popup/PopupButton';
import { part } from '../../parts/states/part';
import { useText } from '../../text/useText';

const loadSettings = () => import('./Settings');
const Settings = part(loadSettings);

interface Props {
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** Opens what the reader may choose for all views and visits. */
export function SettingsButton(props: Props) {
  const text = useText('settings');
  return <PopupButton {...props} label={text('title')} load={loadSettings} opens={Settings} />;
}
