import { EvidenceButton } from '../evidence/EvidenceButton';
import { useClaimWords } from './useClaimWords';

/** Properties whose values are ids of entities. */
const references = new Set(['onBehalfOf', 'beneficiary']);

/** What a claim gives as the value of a property. Nothing where it says that something exists. */
export function ClaimValue({ property, value }: { readonly property: string | null; readonly value: string | null }) {
  const words = useClaimWords();
  if (property === null || value === null) return null;
  const label = words.property(property);
  return (
    <span>
      {label}:{' '}
      {references.has(property) ? (
        <EvidenceButton of={{ subject: value }} about={label}>
          {value}
        </EvidenceButton>
      ) : (
        <bdi>{words.value(property, value)}</bdi>
      )}
    </span>
  );
}
