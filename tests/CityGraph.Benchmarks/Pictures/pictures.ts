import { prepareLayout } from './laying';
import { endPanning, panned, startPanning } from './panning';
import { bareSigma, explorer } from './sides';

let layOut: () => Promise<void> = async () => {};

/** What `pictures.mjs` asks of the page. */
Object.assign(globalThis, {
  startPanning: { bare: () => startPanning(bareSigma), explorer: () => startPanning(explorer) },
  panned,
  endPanning,
  prepareLayout: async () => {
    layOut = await prepareLayout();
  },
  layOut: () => layOut(),
});
