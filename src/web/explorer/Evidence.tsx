import { lazy, Suspense, useState } from 'react';
import { useSearch } from 'wouter';
import { Boundary } from '../parts/states/Boundary';
import { useEvidence } from '../selection/useEvidence';

const EvidencePanel = lazy(() => import('../evidence/EvidencePanel'));

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
