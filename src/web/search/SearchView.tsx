import { useTitle } from '../explorer/useTitle';
import lines from '../parts/lines/lines.module.css';
import { Answered } from '../parts/states/Answered';
import { useAddress } from '../selection/useAddress';
import { useText } from '../text/useText';
import { Facets } from './Facets';
import { FoundStatus } from './FoundStatus';
import { Hits } from './Hits';
import { SearchLine } from './SearchLine';
import styles from './SearchView.module.css';
import { searchCodec } from './search';
import { useFound } from './useFound';
import { useTyped } from './useTyped';

/** All that a text finds: the types that there are, and the hits with what fits and how. */
export default function SearchView() {
  const text = useText('search');
  const [{ q, found: types, hits: most }, change] = useAddress(searchCodec);
  const [typed, type, submit] = useTyped(q, (next, isNew) => change({ q: next }, { replace: !isNew }));
  const found = useFound(typed, types, most);
  useTitle(q === '' ? text('title') : text('titleOf', { text: q }));
  return (
    <div className={styles.view}>
      <h1 className={lines.title}>{text('title')}</h1>
      <SearchLine typed={typed} onType={type} onSubmit={submit} />
      <p role="status" className={lines.soft}>
        <FoundStatus found={found} />
      </p>
      {found.asked !== '' && (
        <Answered question={found.question}>
          {({ search }) => (
            <div className={styles.found}>
              <Facets facets={search.facets} chosen={types} onChoose={(chosen) => change({ found: chosen })} />
              <Hits
                results={search}
                typed={found.asked}
                most={most}
                onMore={(more) => change({ hits: more }, { replace: true })}
              />
            </div>
          )}
        </Answered>
      )}
    </div>
  );
}
