import { useClaimWords } from '../parts/claim/useClaimWords';
import { useText } from '../text/useText';

/** A property in words; null: that what is spoken of exists or holds. */
export function PropertyTitle({ property }: { readonly property: string | null }) {
  const text = useText('evidence');
  const words = useClaimWords();
  return property === null ? text('exists') : <bdi>{words.property(property)}</bdi>;
}
