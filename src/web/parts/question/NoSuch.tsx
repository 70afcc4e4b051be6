import { useText } from '../../text/useText';
import { Empty } from '../states/Empty';

/** The address names a city or a sector that is not in the graph. */
export function NoSuch({ what, id }: { readonly what: 'city' | 'sector'; readonly id: string }) {
  const text = useText('answer');
  return <Empty>{text(what === 'city' ? 'noSuchCity' : 'noSuchSector', { id })}</Empty>;
}
