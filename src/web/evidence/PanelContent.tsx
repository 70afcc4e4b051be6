import type { EvidenceOf } from '../selection/evidence';
import { Mentions } from './Mentions';
import { SubjectEvidence } from './SubjectEvidence';
import { TieEvidence } from './TieEvidence';

export function PanelContent({ of }: { readonly of: EvidenceOf }) {
  if ('tie' in of) return <TieEvidence tie={of.tie} />;
  if ('mentions' in of) return <Mentions of={of.mentions} />;
  return <SubjectEvidence subject={of.subject} property={of.property ?? null} />;
}
