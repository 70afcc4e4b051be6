import { useText } from '../../text/useText';
import type { CitedSource } from './claim';
import { hostOf } from './hostOf';
import { Unknown } from './Unknown';

/** Where the source itself can be read; the texts are not held here. */
export function SourceAddress({ source }: { readonly source: Pick<CitedSource, 'address' | 'addressUnknownBecause'> }) {
  const text = useText('source');
  const { address } = source;
  if (address === null) return <Unknown what="address" because={source.addressUnknownBecause} />;
  const host = hostOf(address);
  if (host === null) return <bdi>{address}</bdi>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {text.rich('readAt', { host: () => <bdi>{host}</bdi> })}
    </a>
  );
}
