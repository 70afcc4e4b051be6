import { Link, useLocation, useSearch } from 'wouter';
import type { Problem } from '../../api/problems';
import { withQuery } from '../../selection/useAddress';
import { useText } from '../../text/useText';

/** Whether the address names a place in a list that there is not: where lists go on after what was read stands in parameters that end in `After`. */
export function namesNoPlace(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'BAD_PAGE');
}

/** The same page, its lists from their start: asking again for a place that is not in them would not help. */
export function FromStart() {
  const text = useText('states');
  const [path] = useLocation();
  const query = new URLSearchParams(useSearch());
  for (const name of [...query.keys()]) if (name.endsWith('After')) query.delete(name);
  return (
    <p>
      {text('noPlace')} <Link href={withQuery(path, query.toString())}>{text('fromStart')}</Link>
    </p>
  );
}
