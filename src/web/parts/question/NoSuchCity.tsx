import { useText } from '../../text/useText';
import { Empty } from '../states/Empty';

/** The address names a city that is not in the graph. */
export function NoSuchCity({ id }: { readonly id: string }) {
  const text = useText('answer');
  return <Empty>{text('noSuchCity', { id })}</Empty>;
}
