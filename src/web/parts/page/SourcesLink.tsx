import type { EvidenceOf } from '../../selection/evidence';
import { useText } from '../../text/useText';
import { Contradicted } from '../evidence/Contradicted';
import { EvidenceButton } from '../evidence/EvidenceButton';
import type { Backing } from './claims';

interface Props {
  readonly of: EvidenceOf;
  /** What it is the evidence of: part of the accessible name. */
  readonly about: string;
  /** Where it is known what stands behind it. */
  readonly backing?: Backing;
}

/** The way to who says so, in a line among others: how many sources, and whether they differ; as little as "sources" where that is not known. */
export function SourcesLink({ of, about, backing }: Props) {
  const text = useText('page');
  return (
    <>
      <EvidenceButton of={of} about={about}>
        {backing === undefined ? text('whoSays') : text('sources', { count: backing.sources })}
      </EvidenceButton>
      {backing?.isContradicted && (
        <>
          {' '}
          <Contradicted isContradicted />
        </>
      )}
    </>
  );
}
