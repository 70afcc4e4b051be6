import { SourceTitle } from '../../parts/claim/SourceTitle';
import { EntityLink } from '../../parts/entity/EntityLink';
import { useText } from '../../text/useText';
import type { OtherSource } from './source';

/** Other sources, each leading to its page; the source itself is called so. */
export function OtherSources({ of, sources }: { readonly of: string; readonly sources: readonly OtherSource[] }) {
  const text = useText('sourcePage');
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id}>
          {source.id === of ? (
            text('itself')
          ) : (
            <EntityLink entity={{ __typename: 'Source', ...source }}>
              <SourceTitle source={source} />
            </EntityLink>
          )}
        </li>
      ))}
    </ul>
  );
}
