import { useFormatter } from 'use-intl';

/** Names as a sentence lists them, each isolated: one that runs from right to left turns nothing else around. */
export function NameList({ of }: { readonly of: readonly { readonly id: string; readonly name: string }[] }) {
  const format = useFormatter();
  return <>{format.list(of.map(({ id, name }) => <bdi key={id}>{name}</bdi>))}</>;
}
