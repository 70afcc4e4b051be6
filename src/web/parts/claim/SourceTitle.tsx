import type { CitedSource } from './claim';

/** The title as printed, in its language; where a source has none, what we call it. */
export function SourceTitle({ source }: { readonly source: Pick<CitedSource, 'title' | 'name' | 'language'> }) {
  return source.title === null ? (
    <bdi lang="en">{source.name}</bdi>
  ) : (
    <bdi lang={source.language ?? undefined}>
      <cite>{source.title}</cite>
    </bdi>
  );
}
