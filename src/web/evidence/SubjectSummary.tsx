import type { EvidenceQuery } from '../api/generated/Evidence';
import { bySource } from '../parts/claim/bySource';
import { Contradicted } from '../parts/evidence/Contradicted';
import { OneSource } from '../parts/evidence/OneSource';
import lines from '../parts/lines/lines.module.css';
import { useDates } from '../text/useDates';
import { useText } from '../text/useText';
import { Announced } from './Announcer';

/** How much is said, by how many sources, since when. */
export function SubjectSummary({ evidence: { node, claims } }: { readonly evidence: EvidenceQuery }) {
  const text = useText('evidence');
  const dates = useDates();
  // The API counts what is said of entities; relationships and names have few claims, which are all here.
  const sources = node?.evidenceSummary.sources ?? bySource(claims.nodes).length;
  const since = claims.nodes.map(({ recorded }) => recorded).sort()[0];
  const summary = text('summary', {
    claims: claims.totalCount,
    sources,
    since: since === undefined ? 'none' : dates(since),
  });
  return (
    <p className={lines.details}>
      <Announced text={summary} />
      <span>{summary}</span>
      {node ? (
        <OneSource sources={sources} independentSources={node.evidenceSummary.independentSources} />
      ) : (
        <OneSource sources={sources} />
      )}
      {node && <Contradicted isContradicted={node.evidenceSummary.isContradicted} />}
    </p>
  );
}
