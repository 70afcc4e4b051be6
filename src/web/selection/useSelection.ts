import { selectionCodec } from './Selection';
import { useAddress } from './useAddress';

/** What is asked, as the address says it, and a way to change it. */
export const useSelection = () => useAddress(selectionCodec);
