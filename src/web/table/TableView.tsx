import { useAddress } from '../selection/useAddress';
import { KindTable } from './KindTable';
import { tableCodec } from './state';

/** The selection in rows: all that its pictures show can be read, sorted, searched and taken away here. */
export default function TableView() {
  const [{ rows }] = useAddress(tableCodec);
  return <KindTable key={rows} kind={rows} />;
}
