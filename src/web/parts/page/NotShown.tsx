import { useTitle } from '../../explorer/useTitle';
import { useText } from '../../text/useText';
import lines from '../lines/lines.module.css';

/** The heading of a page about which nothing came, with the id in its address: why, and what to do, stands below it. */
export function NotShown({ id }: { readonly id: string }) {
  const text = useText('page');
  useTitle(id);
  return <h1 className={lines.title}>{text.rich('notShown', { id: () => <bdi>{id}</bdi> })}</h1>;
}
