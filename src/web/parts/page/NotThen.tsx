import { Link, useLocation, useSearch } from 'wouter';
import { useTitle } from '../../explorer/useTitle';
import { selectionCodec } from '../../selection/Selection';
import { withQuery } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';

/** What the address names is not there at the time that is asked for: the way to the page without one. */
export function NotThen() {
  const text = useText('page');
  const [selection] = useSelection();
  const [path] = useLocation();
  const search = useSearch();
  useTitle(text('notThen'));
  const withoutTime = selectionCodec.write({ ...selection, asOf: null, knownAt: null }, search);
  return (
    <>
      <h1>{text('notThen')}</h1>
      <p>{text('notThenHow')}</p>
      <p>
        <Link href={withQuery(path, withoutTime)}>{text('withoutTime')}</Link>
      </p>
    </>
  );
}
