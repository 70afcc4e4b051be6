import { useText } from '../../text/useText';

type What = 'title' | 'publisher' | 'published' | 'address';

/** That something of a source is not known, and why: the reason is the graph's, in English. */
export function Unknown({ what, because }: { readonly what: What; readonly because: string | null }) {
  const text = useText('source');
  return (
    <span>
      {text('unknown', { what })}
      {because !== null && (
        <>
          : <bdi lang="en">{because}</bdi>
        </>
      )}
    </span>
  );
}
