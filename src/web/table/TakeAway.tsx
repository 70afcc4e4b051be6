import { useSearch } from 'wouter';
import { CiteThis } from '../export/CiteThis';
import { citationOf } from '../export/citation';
import { toCsv } from '../export/csv';
import { download, fileName } from '../export/download';
import { OpenAsGraphQL } from '../export/OpenAsGraphQL';
import controls from '../parts/controls/controls.module.css';
import { useSelection } from '../selection/useSelection';
import { useText } from '../text/useText';
import type { Column } from './columns';
import { csvRows, jsonOf } from './files';
import type { Row } from './Row';
import { type Kind, tableCodec } from './state';
import styles from './TableView.module.css';
import type { Loaded, Table } from './tableOf';
import type { TableVariables } from './ties';

interface Props {
  readonly kind: Kind;
  readonly title: string;
  readonly table: Table;
  readonly variables: TableVariables;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly loaded: Loaded;
}

/** The table as it is seen, for programs; the question that it answers; and the page as a citation. */
export function TakeAway({ kind, title, table, variables, columns, rows, loaded }: Props) {
  const text = useText('table');
  const [selection] = useSelection();
  const state = tableCodec.read(useSearch());
  const save = (ending: string, type: string, content: string) =>
    download(fileName([selection.city, selection.sector, kind], ending), type, content);
  const saveCsv = () => save('csv', 'text/csv;charset=utf-8', toCsv(csvRows(columns, rows)));
  const saveJson = () => {
    const citation = citationOf(title, window.location.href, new Date());
    const about = { kind, citation, selection, state, document: table.document, variables, loaded };
    save('json', 'application/json', jsonOf(about, columns, rows));
  };
  return (
    <section className={styles.takeAway} aria-labelledby="take-away">
      <h2 id="take-away">{text('takeAway')}</h2>
      <button type="button" className={controls.button} onClick={saveCsv}>
        {text('csv', { count: rows.length })}
      </button>
      <button type="button" className={controls.button} onClick={saveJson}>
        {text('json', { count: rows.length })}
      </button>
      <OpenAsGraphQL document={table.document} variables={variables} />
      <CiteThis title={title} />
      <p>{text('takeAwayHow')}</p>
    </section>
  );
}
