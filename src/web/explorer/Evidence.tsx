import { Suspense, useState } from 'react';
import { useSearch } from 'wouter';
import { Boundary } from '../parts/states/Boundary';
import { part } from '../parts/states/part';
import { useEvidence } from '../selection/useEvidence';

const EvidencePanel = part(() => import('../evidence/EvidencePanel'));

/** Who says so, beside every view. It is loaded when it first opens, and stays, to bring the focus back when it closes. */
export function Evidence() {
  const { evidence } = useEvidence();
  const search = useSearch();
  const [isWanted, setIsWanted] = useState(false);
  if (evidence !== null && !isWanted) setIsWanted(true);
  if (!isWanted) return null;
  return (
    <Boundary of={search}>
      <Suspense>
        <EvidencePanel />
      </Suspense>
    </Boundary>
  );
}
