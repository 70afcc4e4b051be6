import { useDeferredValue, useMemo } from 'react';
import { useLocale } from 'use-intl';
import { SelectionFilters } from '../parts/filters/SelectionFilters';
import { NoSuch } from '../parts/question/NoSuch';
import { QuestionLine } from '../parts/question/QuestionLine';
import { useQuestionInWords } from '../parts/question/useQuestionInWords';
import { Answered } from '../parts/states/Answered';
import { useAddress } from '../selection/useAddress';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import { KindLinks } from './KindLinks';
import { MoreTies } from './MoreTies';
import { carriedBy, shownColumns, shownRows } from './shownRows';
import { type Kind, tableCodec } from './state';
import styles from './TableView.module.css';
import { TakeAway } from './TakeAway';
import { Toolbar } from './Toolbar';
import { tables } from './tables';
import { tableVariables } from './ties';
import { useWords } from './useWords';
import { VirtualTable } from './VirtualTable';

const allBeside = { unstated: true, related: true };

/** One of the tables, with what is done with it. */
export function KindTable({ kind }: { readonly kind: Kind }) {
  const text = useText('table');
  const locale = useLocale();
  const inWords = useQuestionInWords();
  const words = useWords();
  const [selection] = useSelection();
  const [state, change] = useAddress(tableCodec);
  const { unstated, related } = state;
  const table = tables[kind];
  const variables = useMemo(
    // Of how many the filter by sources leaves something is known once they are at hand.
    () => tableVariables(selection, selection.sources > 1 ? allBeside : { unstated, related }, table.pageSize),
    [selection, unstated, related, table],
  );
  const [question, loaded] = table.useRows(variables, { unstated, related });

  const filter = useDeferredValue(state.filter);
  const carried = useMemo(() => carriedBy(selection, loaded.rows), [loaded.rows, selection]);
  const columns = useMemo(() => shownColumns(table.columns, state), [table, state]);
  const rows = useMemo(
    () =>
      shownRows(carried, columns, { filter, sort: state.sort }, words.of, new Intl.Collator(locale, { numeric: true })),
    [carried, columns, filter, state.sort, words, locale],
  );

  const city = loaded.city?.name ?? selection.city;
  const sector = selection.sector === '' ? null : { id: selection.sector, name: selection.sector };
  const title = `${text(`kinds.${kind}`)}: ${inWords(city, sector)}`;
  return (
    <div className={styles.view}>
      <QuestionLine city={loaded.city} sector={sector} title={title} />
      <SelectionFilters />
      <KindLinks />
      <Answered question={question}>
        {() =>
          loaded.city === null ? (
            <NoSuch what="city" id={selection.city} />
          ) : (
            <div className={styles.answer}>
              <p>{text.rich(`captions.${kind}`, { city: () => <bdi>{city}</bdi> })}</p>
              <Toolbar table={table} columns={columns} loaded={loaded} />
              <p role="status" className={styles.status}>
                {text('rows', { shown: rows.length, all: loaded.rows.length })}
              </p>
              <VirtualTable
                caption={text(`kinds.${kind}`)}
                columns={columns}
                rows={rows}
                words={words}
                none={text(loaded.rows.length === 0 ? 'empty' : 'none')}
                sort={state.sort}
                onSort={(sort) => change({ sort })}
              />
              <MoreTies loaded={loaded} />
              <TakeAway
                kind={kind}
                title={title}
                table={table}
                variables={variables}
                columns={columns}
                rows={rows}
                loaded={loaded}
              />
            </div>
          )
        }
      </Answered>
    </div>
  );
}
