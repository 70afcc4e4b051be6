import { Suspense, useState } from 'react';
import { useSearch } from 'wouter';
import { Boundary } from '../parts/states/Boundary';
import { part } from '../parts/states/part';
import { useEvidence } from '../selection/useEvidence';
import { EvidenceComing } from './EvidenceComing';

const EvidencePanel = part(() => import('../evidence/EvidencePanel'));

/** Who says so, beside every view. It is loaded when it first opens, and stays, to bring the focus back when it closes. */
export function Evidence() {
  const { evidence, close } = useEvidence();
  const search = useSearch();
  const [isWanted, setIsWanted] = useState(false);
  if (evidence !== null && !isWanted) setIsWanted(true);
  if (!isWanted) return null;
  return (
    <Boundary of={search}>
      <Suspense fallback={evidence !== null && <EvidenceComing close={close} />}>
        <EvidencePanel />
      </Suspense>
    </Boundary>
  );
}
