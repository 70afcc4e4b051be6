import { useClaimWords } from './useClaimWords';

/** What a claim gives as the value of a property. Nothing where it says that something exists. */
export function ClaimValue({ property, value }: { readonly property: string | null; readonly value: string | null }) {
  const words = useClaimWords();
  if (property === null || value === null) return null;
  return (
    <span>
      {words.property(property)}: <bdi>{words.value(property, value)}</bdi>
    </span>
  );
}
