import { toAddress } from '../selection/evidence';
import { useEvidence } from '../selection/useEvidence';
import { Announcer } from './Announcer';
import { EvidenceAside } from './EvidenceAside';
import { EvidenceDialog } from './EvidenceDialog';
import { PanelContent } from './PanelContent';
import { useIsWide } from './useIsWide';
import { usePanelFocus } from './usePanelFocus';

/** Who says so, of what the address names: beside the view where there is room, else over it. Nothing where it names none. */
export default function EvidencePanel() {
  const { evidence, close } = useEvidence();
  const isWide = useIsWide();
  const of = evidence && JSON.stringify(toAddress(evidence));
  const places = usePanelFocus(of);
  if (evidence === null) return null;
  const Frame = isWide ? EvidenceAside : EvidenceDialog;
  return (
    <Frame {...places} close={close}>
      <Announcer>
        <PanelContent key={of} of={evidence} />
      </Announcer>
    </Frame>
  );
}
