import { Link, useLocation, useSearch } from 'wouter';
import lines from '../parts/lines/lines.module.css';
import { useReaders } from '../selection/codecsInUse';
import { mended, notTakenOf } from '../selection/misread';
import { withQuery } from '../selection/useAddress';
import { useText } from '../text/useText';
import styles from './NotTaken.module.css';

/** No more of a value is shown: it may be of any length. */
const longest = 60;

/** Says which parameters of the address could not be read, and what counts instead. Nothing where all could. */
export function NotTaken() {
  const text = useText('notTaken');
  const [path] = useLocation();
  const search = useSearch();
  const readers = useReaders();
  const { misread, nearly } = notTakenOf(search, readers);
  return (
    <div role="status">
      {misread.length + nearly.length > 0 && (
        <div className={lines.strip}>
          <ul>
            {misread.map(({ name, given, taken, outdoneBy }) => (
              <li key={name}>
                {outdoneBy
                  ? text.rich('outdone', {
                      given: () => <Parameter name={name} value={given} />,
                      by: () => <Parameter {...outdoneBy} />,
                    })
                  : text.rich('misread', {
                      name,
                      has: taken === null ? 'no' : 'yes',
                      given: () => <Parameter name={name} value={given} />,
                      taken: () => <Parameter name={name} value={taken ?? ''} />,
                    })}
              </li>
            ))}
            {nearly.map(({ name, given, meant }) => (
              <li key={name}>
                {text.rich('nearly', {
                  given: () => <Parameter name={name} value={given} />,
                  meant: () => <Parameter name={meant} value={given} />,
                })}
              </li>
            ))}
          </ul>
          {/* It goes away with what it mends: the focus does not. */}
          <Link
            href={withQuery(path, mended(search, readers))}
            replace
            className={styles.mend}
            onClick={() => document.getElementById('content')?.focus()}
          >
            {text('mend')}
          </Link>
        </div>
      )}
    </div>
  );
}

function Parameter({ name, value }: { readonly name: string; readonly value: string }) {
  const signs = [...value];
  return (
    <bdi className={styles.parameter}>
      {name}={signs.length > longest ? `${signs.slice(0, longest).join('')} …` : value}
    </bdi>
  );
}
