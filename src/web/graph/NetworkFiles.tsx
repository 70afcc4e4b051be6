import { citationOf } from '../export/citation';
import { toCsv } from '../export/csv';
import { download, fileName } from '../export/download';
import controls from '../parts/controls/controls.module.css';
import { useText } from '../text/useText';
import { type DrawnNetwork, nodeRows, toJson } from './networkFile';

interface Props {
  readonly drawn: DrawnNetwork;
  /** Of what is in the middle. */
  readonly name: string;
}

/** Lets what the picture shows go out as data: its nodes as CSV, nodes and relationships as JSON. Not before what its sizes tell is known. */
export function NetworkFiles({ drawn, name }: Props) {
  const text = useText('graph');
  const title = text('around', { name });
  const isMeasuring = drawn.measured.state === 'working';
  return (
    <>
      <button
        type="button"
        className={controls.small}
        aria-disabled={isMeasuring}
        onClick={() => {
          if (isMeasuring) return;
          download(fileName([name, 'graph'], 'csv'), 'text/csv;charset=utf-8', toCsv(nodeRows(drawn)));
        }}
      >
        {text('asCsv')}
      </button>
      <button
        type="button"
        className={controls.small}
        aria-disabled={isMeasuring}
        onClick={() => {
          if (isMeasuring) return;
          const { address } = citationOf(title, window.location.href, new Date());
          download(fileName([name, 'graph'], 'json'), 'application/json', toJson(drawn, address));
        }}
      >
        {text('asJson')}
      </button>
    </>
  );
}
