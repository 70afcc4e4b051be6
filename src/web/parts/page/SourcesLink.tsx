import { useText } from '../../text/useText';
import { EvidenceButton } from '../evidence/EvidenceButton';
import type { Backing } from './claims';

interface Props {
  /** The id of a node or relationship. */
  readonly of: string;
  readonly property?: string;
  /** What it is the evidence of: part of the accessible name. */
  readonly about: string;
  /** Where it is known what stands behind it. */
  readonly backing?: Backing;
}

/** The way to who says so, in a line among others: how many sources, and whether they differ; as little as "sources" where that is not known. */
export function SourcesLink({ of, property, about, backing }: Props) {
  const text = useText('page');
  return (
    <EvidenceButton of={property === undefined ? { subject: of } : { subject: of, property }} about={about}>
      {backing === undefined
        ? text('whoSays')
        : text(backing.isContradicted ? 'sourcesDiffer' : 'sources', { count: backing.sources })}
    </EvidenceButton>
  );
}
